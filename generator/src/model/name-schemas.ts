import { byCodeUnit } from '../document/json.js';
import { runtimeNames } from './runtime-names.js';
import { identifierOf } from './words.js';

/** Names that mean something else where the models are used: globals, keywords, and what the runtime exports. */
const reserved = new Set(
  [
    'Any Array ArrayBuffer Bigint Blob Boolean Buffer Client Date Error Event File FormData Function Headers Infinity Intl',
    'Iterator JSON Map Math NaN Never Node Notification Null Number Object Promise Proxy Record Reflect RegExp Request',
    'Response Schema Set String Symbol Text Undefined Unknown URL WeakMap WeakRef WeakSet Partial Required Readonly Pick',
    'Omit Exclude Extract Awaited Parameters ReturnType NonNullable Break Case Catch Class Const Continue Debugger Default',
    'Delete Do Else Enum Export Extends False Finally For If Import In Instanceof New Return Super Switch This Throw True',
    'Try Typeof Var Void While With Yield',
    ...runtimeNames,
  ]
    .join(' ')
    .split(' '),
);

/**
 * Names the exported type of every schema. The rule: word characters only, each part with a capital first letter; a name
 * that is reserved, taken by the client or equal to another schema's gets `Model` behind it. Names that need no change
 * go first, so that they keep theirs.
 */
export function nameSchemas(
  schemas: readonly string[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const unchanged = (schema: string): number => (legalName(schema) === schema ? 0 : 1);
  const order = schemas.toSorted(
    (left, right) => unchanged(left) - unchanged(right) || byCodeUnit(left, right),
  );
  const used = new Set([...reserved, ...taken]);
  const names = order.map((schema) => {
    const name = freeName(legalName(schema), used);
    used.add(name);
    return [schema, name] as const;
  });
  return new Map(names.toSorted(([left], [right]) => byCodeUnit(left, right)));
}

function legalName(schema: string): string {
  return identifierOf(schema, 'Model');
}

function freeName(name: string, used: ReadonlySet<string>): string {
  return used.has(name) ? freeName(`${name}Model`, used) : name;
}
