import { arrayOf, objectEntries, objectOf, stringOf } from '../../../../generator/src/document/json.js';
import type { JsonObject } from '../../../../generator/src/document/json.js';

/** What `x-semantic-patch` of an operation holds. */
export interface LiftedCount {
  readonly kinds: number;
  /** Parameters of all kinds, every spelling on its own. */
  readonly parameters: number;
  readonly unknown: number;
  /** Kinds that need the environment key, with those about which the document disagrees with itself. */
  readonly environmentKey: number;
}

/** Counts the instructions of a contract, by operationId. */
export function countLifted(contract: JsonObject): ReadonlyMap<string, LiftedCount> {
  const operations = objectEntries(contract['paths']).flatMap(([, item]) => objectEntries(item));
  return new Map(
    operations.flatMap(([, operation]) => {
      const extension = objectOf(operation['x-semantic-patch']);
      const kinds = objectEntries(extension['instructions']);
      return kinds.length === 0
        ? []
        : [[stringOf(operation['operationId']) ?? '', countExtension(extension)] as const];
    }),
  );
}

function countExtension(extension: JsonObject): LiftedCount {
  const kinds = objectEntries(extension['instructions']).map(([, schema]) => parametersOf(schema));
  const { neededBy, disputedBy } = objectOf(extension['environmentKey']);
  return {
    kinds: kinds.length,
    parameters: kinds.reduce((sum, parameters) => sum + parameters.size, 0),
    unknown: kinds.flatMap((parameters) => [...parameters.values()]).filter(isEmpty).length,
    environmentKey: arrayOf(neededBy).length + arrayOf(disputedBy).length,
  };
}

/** An instruction with alternatives is a union of objects. */
function parametersOf(schema: JsonObject): ReadonlyMap<string, JsonObject> {
  const variants = [schema, ...arrayOf(schema['anyOf']).map(objectOf)];
  const properties = variants.flatMap((variant) => objectEntries(variant['properties']));
  return new Map(properties.filter(([name]) => name !== 'kind'));
}

function isEmpty(schema: JsonObject): boolean {
  return Object.keys(schema).length === 0;
}

const count = (kinds: number, parameters: number, unknown: number, environmentKey: number): LiftedCount => ({
  kinds,
  parameters,
  unknown,
  environmentKey,
});

const since2026: ReadonlyMap<string, LiftedCount> = new Map([
  ['patchAIConfigTargeting', count(21, 50, 4, 21)],
  ['patchApprovalRequest', count(2, 3, 0, 0)],
  ['patchExperiment', count(6, 5, 0, 0)],
  ['patchExpiringFlagsForUser', count(3, 9, 0, 0)],
  ['patchExpiringTargets', count(3, 12, 0, 0)],
  ['patchExpiringTargetsForSegment', count(3, 12, 0, 0)],
  ['patchExpiringUserTargets', count(3, 9, 0, 0)],
  ['patchExpiringUserTargetsForSegment', count(3, 9, 0, 0)],
  ['patchFeatureFlag', count(53, 86, 6, 34)],
  ['patchFlagConfigApprovalRequest', count(2, 3, 0, 0)],
  ['patchFlagConfigScheduledChange', count(3, 2, 0, 0)],
  ['patchHoldout', count(4, 3, 0, 0)],
  ['patchMembers', count(5, 18, 0, 0)],
  ['patchSegment', count(26, 42, 0, 26)],
  ['patchTeam', count(13, 19, 0, 0)],
  ['patchTeams', count(2, 8, 0, 0)],
  ['patchTriggerWorkflow', count(4, 1, 0, 0)],
  ['updateLayer', count(4, 5, 0, 2)],
]);

/** Approval requests could not be described anew before 2026. */
const in2025: ReadonlyMap<string, LiftedCount> = new Map([
  ...since2026,
  ['patchApprovalRequest', count(1, 2, 0, 0)],
  ['patchFlagConfigApprovalRequest', count(1, 2, 0, 0)],
]);

/** What the contracts of real releases hold, measured on the published documents. */
export const liftedCounts: ReadonlyMap<string, ReadonlyMap<string, LiftedCount>> = new Map([
  ['2025-07-28', in2025],
  ['2025-10-13', in2025],
  ['2026-02-20', since2026],
  ['2026-03-25', since2026],
]);
