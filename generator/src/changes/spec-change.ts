import type { HttpMethod, Operation } from '../model/types.js';

/** How much a package's version has to move. */
export type Bump = 'major' | 'minor' | 'patch';

/** What a caller gives (`input`) or gets (`output`). */
export type Direction = 'input' | 'output';

/** Headings of a changelog. */
export type ChangeGroup = 'Added' | 'Breaking' | 'Changed' | 'Deprecated' | 'Graduated';

/** Everything that can happen to the API between two releases. */
export type ChangeKind = OperationChangeKind | PackageChangeKind | ValueChangeKind;

/** What can happen to an operation. */
export type OperationChangeKind =
  | 'body-added'
  | 'body-media-type-changed'
  | 'body-now-optional'
  | 'body-now-required'
  | 'body-removed'
  | 'failure-added'
  | 'failure-body-changed'
  | 'failure-removed'
  | 'instruction-added'
  | 'instruction-environment-now-needed'
  | 'instruction-environment-now-optional'
  | 'instruction-removed'
  | 'operation-added'
  | 'operation-demoted'
  | 'operation-deprecated'
  | 'operation-graduated'
  | 'operation-moved-in'
  | 'operation-moved-out'
  | 'operation-redocumented'
  | 'operation-removed'
  | 'operation-renamed'
  | 'operation-rerouted'
  | 'operation-retagged'
  | 'operation-retry-changed'
  | 'operation-reworded'
  | 'operation-undeprecated'
  | 'page-size-changed'
  | 'paging-added'
  | 'paging-changed'
  | 'paging-removed'
  | 'parameter-added'
  | 'parameter-deprecated'
  | 'parameter-now-optional'
  | 'parameter-now-required'
  | 'parameter-place-changed'
  | 'parameter-removed'
  | 'parameter-serialization-changed'
  | 'parameter-undeprecated'
  | 'patch-format-added'
  | 'patch-format-removed'
  | 'required-body-added'
  | 'required-parameter-added'
  | 'response-body-added'
  | 'response-body-removed'
  | 'status-added'
  | 'status-removed';

/** What can happen to the names that a package exports. */
export type PackageChangeKind =
  | 'area-added'
  | 'area-removed'
  | 'model-added'
  | 'model-removed'
  | 'model-renamed';

/** What can happen to a type of data, whichever way it travels. */
export type ValueChangeKind =
  | 'alternative-added'
  | 'alternative-removed'
  | 'closed-value-added'
  | 'enum-lifted'
  | 'enum-set'
  | 'format-changed'
  | 'keys-closed'
  | 'keys-opened'
  | 'null-added'
  | 'null-removed'
  | 'property-added'
  | 'property-deprecated'
  | 'property-now-optional'
  | 'property-now-required'
  | 'property-read-only-changed'
  | 'property-removed'
  | 'property-undeprecated'
  | 'required-property-added'
  | 'type-changed'
  | 'type-lost'
  | 'type-stated'
  | 'value-added'
  | 'value-removed';

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
