import type {
  Bump,
  ChangeGroup,
  ChangeKind,
  Direction,
  OperationChangeKind,
  PackageChangeKind,
  ValueChangeKind,
} from './spec-change.js';

/**
 * What each change costs who upgrades a package: major when code that compiled and worked may not any more, minor when
 * there is something new to use, patch when only what is known about the API has changed.
 */
const operationBumps: Readonly<Record<OperationChangeKind | PackageChangeKind, Bump>> = {
  'area-added': 'minor',
  'area-removed': 'major',
  'body-added': 'minor',
  'body-media-type-changed': 'patch',
  'body-now-optional': 'minor',
  'body-now-required': 'major',
  'body-removed': 'major',
  'failure-added': 'patch',
  'failure-body-changed': 'patch',
  'failure-removed': 'patch',
  'instruction-added': 'minor',
  'instruction-environment-now-needed': 'major',
  'instruction-environment-now-optional': 'minor',
  'instruction-removed': 'major',
  'model-added': 'minor',
  'model-removed': 'major',
  'model-renamed': 'major',
  'operation-added': 'minor',
  'operation-demoted': 'minor',
  'operation-deprecated': 'minor',
  'operation-graduated': 'minor',
  'operation-moved-in': 'minor',
  'operation-moved-out': 'major',
  'operation-redocumented': 'patch',
  'operation-removed': 'major',
  'operation-renamed': 'major',
  // The method keeps its name; who calls `raw` names the route.
  'operation-rerouted': 'major',
  'operation-retagged': 'patch',
  'operation-retry-changed': 'patch',
  'operation-reworded': 'patch',
  'operation-undeprecated': 'patch',
  'page-size-changed': 'patch',
  'paging-added': 'minor',
  'paging-changed': 'patch',
  'paging-removed': 'major',
  'parameter-added': 'minor',
  'parameter-deprecated': 'minor',
  'parameter-now-optional': 'minor',
  'parameter-now-required': 'major',
  'parameter-place-changed': 'patch',
  'parameter-removed': 'major',
  'parameter-serialization-changed': 'patch',
  'parameter-undeprecated': 'patch',
  'patch-format-added': 'minor',
  'patch-format-removed': 'major',
  'required-body-added': 'major',
  'required-parameter-added': 'major',
  'response-body-added': 'minor',
  'response-body-removed': 'major',
  'status-added': 'patch',
  'status-removed': 'patch',
};

/** Inputs are contravariant: accepting less breaks. Outputs are covariant: answering with less, or with more kinds of it, breaks. */
const valueBumps: Readonly<Record<ValueChangeKind, Readonly<Record<Direction, Bump>>>> = {
  'alternative-added': { input: 'minor', output: 'major' },
  'alternative-removed': { input: 'major', output: 'patch' },
  'closed-value-added': { input: 'minor', output: 'major' },
  'enum-lifted': { input: 'minor', output: 'patch' },
  'enum-set': { input: 'major', output: 'minor' },
  'format-changed': { input: 'patch', output: 'patch' },
  'keys-closed': { input: 'major', output: 'major' },
  'keys-opened': { input: 'minor', output: 'minor' },
  'null-added': { input: 'minor', output: 'major' },
  'null-removed': { input: 'major', output: 'patch' },
  'property-added': { input: 'minor', output: 'minor' },
  'property-deprecated': { input: 'minor', output: 'minor' },
  'property-now-optional': { input: 'minor', output: 'major' },
  'property-now-required': { input: 'major', output: 'patch' },
  'property-read-only-changed': { input: 'patch', output: 'patch' },
  'property-removed': { input: 'major', output: 'major' },
  'property-undeprecated': { input: 'patch', output: 'patch' },
  'required-property-added': { input: 'major', output: 'minor' },
  'type-changed': { input: 'major', output: 'major' },
  'type-lost': { input: 'minor', output: 'major' },
  'type-stated': { input: 'major', output: 'minor' },
  // Enums of a response are open (`'a' | (string & {})`): a value that comes or goes leaves callers compiling.
  'value-added': { input: 'minor', output: 'minor' },
  'value-removed': { input: 'major', output: 'patch' },
};

/** Every kind of change there is. */
export const changeKinds: readonly string[] = [...Object.keys(operationBumps), ...Object.keys(valueBumps)];

interface ChangeFacts {
  readonly kind: ChangeKind;
  readonly direction: Direction | undefined;
  /** Whether the operation promised to stay as it was, before this release. */
  readonly stable: boolean;
}

/** Decides how far a change moves a package's version; what was beta before moves it by a minor at most. */
export function bumpOf({ kind, direction, stable }: ChangeFacts): Bump {
  const bump = isValueChange(kind) ? valueBumps[kind][direction ?? 'input'] : operationBumps[kind];
  return bump === 'major' && !stable ? 'minor' : bump;
}

function isValueChange(kind: ChangeKind): kind is ValueChangeKind {
  return Object.hasOwn(valueBumps, kind);
}

/** Tells whether a change is broken code for callers, promised or not: on a beta operation it is only a minor. */
export function isBreaking(kind: ChangeKind, direction: Direction | undefined): boolean {
  return bumpOf({ kind, direction, stable: true }) === 'major';
}

/** Finds the heading of a change. */
export function groupOf(kind: ChangeKind, direction: Direction | undefined): ChangeGroup {
  if (isBreaking(kind, direction)) return 'Breaking';
  if (kind === 'operation-graduated') return 'Graduated';
  if (kind.endsWith('-deprecated')) return 'Deprecated';
  return isAddition(kind) ? 'Added' : 'Changed';
}

function isAddition(kind: ChangeKind): boolean {
  return /-added$|-moved-in$|-opened$|^enum-lifted$/.test(kind) && !/^(failure|status)-/.test(kind);
}

/** Puts bumps in order: the highest first. */
export const bumpRanks: Readonly<Record<Bump, number>> = { major: 0, minor: 1, patch: 2 };
