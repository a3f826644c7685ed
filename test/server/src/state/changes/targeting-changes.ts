import { arrayOf, objectOf, textOf, type Json, type JsonObject } from '../../json.js';
import {
  readServed,
  set,
  setFrom,
  variationIndex,
  type Change,
  type Changes,
  type ChangeScope,
} from './change.js';
import { ruleChanges } from './rule-changes.js';

/** Instructions about what one environment serves, for flags and AI Configs. */
export const targetingChanges: Changes = {
  ...ruleChanges,
  turnFlagOn: set({ on: true }),
  turnFlagOff: set({ on: false }),
  updateOffVariation: (target, { variationId }, scope) => ({
    ...target,
    offVariation: variationIndex(scope, variationId),
  }),
  updateFallthroughVariationOrRollout: (target, instruction, scope) => ({
    ...target,
    fallthrough: readServed(instruction, scope),
  }),
  updateTrackEvents: setFrom('trackEvents', 'trackEvents'),
  updateTrackEventsFallthrough: setFrom('trackEventsFallthrough', 'trackEvents'),
  addTargets: changeValues((known, values) => [...new Set([...known, ...values])]),
  removeTargets: changeValues((known, values) => known.filter((value) => !values.includes(value))),
  clearTargets: (target, { variationId }, scope) => keepTargets(target, variationIndex(scope, variationId)),
  replaceTargets: (target, { targets }, scope) => replaceAll(target, arrayOf(targets), scope),
  addUserTargets: changeValues((known, values) => [...new Set([...known, ...values])]),
  removeUserTargets: changeValues((known, values) => known.filter((value) => !values.includes(value))),
  clearUserTargets: (target, { variationId }, scope) =>
    keepTargets(target, variationIndex(scope, variationId), 'targets'),
  replaceUserTargets: (target, { targets }, scope) => replaceAll(target, arrayOf(targets), scope),
  addPrerequisite: requirePrerequisite,
  updatePrerequisite: requirePrerequisite,
  removePrerequisite: (target, { key }) => ({ ...target, prerequisites: withoutPrerequisite(target, key) }),
  replacePrerequisites: (target, { prerequisites }, scope) =>
    arrayOf(prerequisites).reduce<JsonObject>(
      (changed, prerequisite) => requirePrerequisite(changed, objectOf(prerequisite), scope),
      { ...target, prerequisites: [] },
    ),
};

type ChangeTexts = (known: readonly Json[], values: readonly Json[]) => readonly Json[];

function changeValues(change: ChangeTexts): Change {
  return (target, { contextKind, variationId, values }, scope) => {
    const kind = textOf(contextKind) ?? 'user';
    const variation = variationIndex(scope, variationId);
    return changeTarget(target, { kind, variation }, (known) => change(known, arrayOf(values)));
  };
}

// Users are in `targets`; all other kinds of contexts are in `contextTargets`.
function changeTarget(
  target: JsonObject,
  { kind, variation }: { readonly kind: string; readonly variation: number },
  change: (known: readonly Json[]) => readonly Json[],
): JsonObject {
  const name = kind === 'user' ? 'targets' : 'contextTargets';
  const targets = arrayOf(target[name]).map(objectOf);
  const isSame = (other: JsonObject): boolean =>
    other['variation'] === variation && (other['contextKind'] ?? 'user') === kind;
  const values = change(arrayOf(targets.find(isSame)?.['values']));
  const others = targets.filter((other) => !isSame(other));
  return {
    ...target,
    [name]: values.length === 0 ? others : [...others, { contextKind: kind, variation, values }],
  };
}

function keepTargets(target: JsonObject, cleared: number, ...names: readonly string[]): JsonObject {
  const lists = names.length > 0 ? names : ['targets', 'contextTargets'];
  const kept = lists.map((name) => [
    name,
    arrayOf(target[name]).filter((other) => objectOf(other)['variation'] !== cleared),
  ]);
  return { ...target, ...Object.fromEntries(kept) };
}

function replaceAll(target: JsonObject, targets: readonly Json[], scope: ChangeScope): JsonObject {
  const add = changeValues((known, values) => [...known, ...values]);
  return targets.reduce<JsonObject>((changed, given) => add(changed, objectOf(given), scope), {
    ...target,
    targets: [],
    contextTargets: [],
  });
}

function requirePrerequisite(
  target: JsonObject,
  { key, variationId }: JsonObject,
  scope: ChangeScope,
): JsonObject {
  const variation = scope.prerequisiteIndex(key, variationId);
  return { ...target, prerequisites: [...withoutPrerequisite(target, key), { key, variation }] };
}

function withoutPrerequisite(target: JsonObject, key: Json | undefined): readonly Json[] {
  return arrayOf(target['prerequisites']).filter((prerequisite) => objectOf(prerequisite)['key'] !== key);
}
