import type { Operation } from '../model/types.js';
import type { CompareReach, ReachedDifference } from './compare-schemas.js';
import type { Releases } from './finding.js';
import { pointerTo } from '../document/pointer.js';
import type { ChangeKind, OperationChangeKind } from '../changes/change-catalogue.js';
import type { Direction } from '../changes/change-rule.js';

/** The same operation in two releases. */
export interface OperationPair {
  readonly before: Operation;
  readonly after: Operation;
}

/** What the comparison of operations works with. */
export interface OperationContext extends OperationPair {
  readonly releases: Releases;
  readonly compare: CompareReach;
}

/** One thing that changed about an operation. */
export interface OperationFinding {
  readonly kind: ChangeKind;
  readonly direction: Direction | undefined;
  readonly subject: string;
  readonly pointer: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly schemas: ReachedDifference['schemas'];
  /** The way from the schema that holds it. */
  readonly schemaSubject: string;
  readonly alternative: string | undefined;
}

type FindingDetails = Partial<Pick<OperationFinding, 'after' | 'before' | 'direction' | 'subject'>>;

/** Makes a finding about the operation itself. */
export function operationFinding(
  kind: OperationChangeKind,
  pointer: string,
  details: FindingDetails = {},
): OperationFinding {
  const { subject = '', direction, before, after } = details;
  return {
    kind,
    direction,
    subject,
    pointer,
    before,
    after,
    schemas: undefined,
    schemaSubject: '',
    alternative: undefined,
  };
}

/** Points to an operation, or to a part of it. */
export function operationPointer(
  { path, method }: Operation,
  ...steps: readonly (number | string)[]
): string {
  return pointerTo('/paths', path, method, ...steps);
}
