import type { HttpMethod, Operation } from '../model/types.js';
import type { ChangeKind } from './change-catalogue.js';
import type { Bump, ChangeGroup, Direction } from './change-rule.js';

/** One thing that a release changes for the users of one package. */
export interface SpecChange {
  readonly kind: ChangeKind;
  readonly bump: Bump;
  readonly group: ChangeGroup;
  /** Package that the change concerns: `feature-flags`. */
  readonly area: string;
  /** The operation that it reaches; absent for the names that a package exports. */
  readonly operation: ChangedOperation | undefined;
  readonly direction: Direction | undefined;
  /** Where in the contract, as a JSON pointer; in the one before when the thing is gone. */
  readonly pointer: string;
  /** What changed, seen from the operation: `items[].status`, a parameter, an instruction, or nothing. */
  readonly subject: string;
  /** What changed, seen from the schema that holds it: `ApprovalSettings.resourceKind`. */
  readonly site: string;
  /** Exported name of the schema through which the change comes. */
  readonly schema: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The change in words. */
  readonly sentence: string;
  /** What a user has to do about it; absent when there is nothing to do. */
  readonly advice: string | undefined;
}

/** What a change says about the operation that it reaches. */
export interface ChangedOperation extends Pick<Operation, 'name' | 'operationId' | 'path'> {
  readonly method: HttpMethod;
  /** What it was before the release: who calls a stable operation is promised more. */
  readonly stability: Operation['stability'];
}
