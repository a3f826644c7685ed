import type { AcceptedCall, Json, JsonObject } from '@ld-rest/test-server';
import { arrayOf, objectOf } from '../../generator/src/document/json.js';
import { createMemory, found, textAt, type Memory } from './memory.js';

/** Remembers flags, and applies the instructions that the examples use. */
export function rememberFlags(...existing: readonly JsonObject[]): Memory {
  const flags = new Map(existing.map((flag) => [textAt('key', flag), create(flag)]));
  const keyOf = ({ path }: AcceptedCall): string => textAt('featureFlagKey', path);
  return createMemory({
    postFeatureFlag: ({ body }) => {
      const flag = create(objectOf(body));
      flags.set(textAt('key', flag), flag);
      return found(flag, 201);
    },
    getFeatureFlag: (call) => found(flags.get(keyOf(call))),
    patchFeatureFlag: (call) => {
      const flag = flags.get(keyOf(call));
      const { instructions, ...patch } = objectOf(call.body);
      const changed = flag && arrayOf(instructions).map(objectOf).reduce(apply(patch), flag);
      if (changed) flags.set(keyOf(call), changed);
      return found(changed);
    },
  });
}

/** LaunchDarkly gives variations their `_id`s. */
function create(flag: JsonObject): JsonObject {
  const variations = arrayOf(flag['variations']).map(objectOf);
  return {
    ...flag,
    archived: false,
    variations: variations.map((variation, index) => ({
      ...variation,
      _id: `${textAt('key', flag)}-${index}`,
    })),
    environments: { production: { on: false, rules: [], prerequisites: [] } },
  };
}

function apply(patch: JsonObject): (flag: JsonObject, instruction: JsonObject) => JsonObject {
  return (flag, { kind, ...parameters }) => {
    const environments = objectOf(flag['environments']);
    const within = (change: (environment: JsonObject) => JsonObject): JsonObject => {
      const key = textAt('environmentKey', patch);
      const environment = objectOf(environments[key]);
      return {
        ...flag,
        environments: { ...environments, [key]: { ...environment, ...change(environment) } },
      };
    };
    const add = (list: string, item: Json): JsonObject =>
      within((environment) => ({ [list]: [...arrayOf(environment[list]), item] }));
    switch (kind) {
      case 'turnFlagOn':
        return within(() => ({ on: true }));
      case 'addRule':
        return add('rules', parameters);
      case 'addPrerequisite':
        return add('prerequisites', parameters);
      case 'archiveFlag':
        return { ...flag, archived: true };
      default:
        throw new Error(`No example uses ${JSON.stringify(kind)}.`);
    }
  };
}
