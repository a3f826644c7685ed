import type { AcceptedCall, Answer, JsonObject } from '@ld-rest/test-server';
import { arrayOf, objectOf } from '../../generator/src/document/json.js';
import { createMemory, found, textAt, type Memory } from './memory.js';

/** A variation as it was at one time. */
interface Version extends JsonObject {
  readonly _id: string;
  readonly key: string;
  readonly name: string;
  readonly version: number;
}

/** What is remembered of one AI Config: all versions of its variations, and the `_id` of what is served. */
interface Remembered {
  readonly versions: readonly Version[];
  readonly served: string;
}

/**
 * Remembers AI Configs as LaunchDarkly does where it surprises: each change of a variation makes a version with an `_id` of
 * its own, targeting knows only the newest, and nothing but a variation named "disabled" is served until somebody says so.
 */
export function rememberAIConfigs(tools: Readonly<Record<string, number>> = {}): Memory {
  const configs = new Map<string, Remembered>();
  const configOf = ({ path }: AcceptedCall): Remembered =>
    configs.get(textAt('configKey', path)) ?? { versions: [], served: 'disabled' };
  const addVersion = (call: AcceptedCall, key: string): Answer => {
    const config = configOf(call);
    const before = config.versions.findLast((version) => version.key === key);
    const version = (before?.version ?? 0) + 1;
    const _id = `${textAt('configKey', call.path)}-${key}-${version}`;
    const added = {
      name: key,
      createdAt: 0,
      model: {},
      ...before,
      ...objectOf(call.body),
      key,
      version,
      _id,
    };
    configs.set(textAt('configKey', call.path), { ...config, versions: [...config.versions, added] });
    return found(added, before ? 200 : 201);
  };
  return createMemory({
    postAIConfigVariation: (call) => addVersion(call, textAt('key', call.body)),
    patchAIConfigVariation: (call) => addVersion(call, textAt('variationKey', call.path)),
    getAIConfigTargeting: (call) => found(showTargeting(configOf(call))),
    patchAIConfigTargeting: (call) => {
      const [instruction] = arrayOf(objectOf(call.body)['instructions']);
      const served = textAt('variationId', instruction);
      const config = { ...configOf(call), served };
      configs.set(textAt('configKey', call.path), config);
      return found(showTargeting(config));
    },
    postAITool: ({ body }) => {
      return tools[textAt('key', body)] === undefined
        ? found({ ...objectOf(body), createdAt: 0, version: 1 }, 201)
        : { status: 409, body: { code: 'conflict', message: 'The key is taken' } };
    },
    getAITool: ({ path }) => {
      const key = textAt('toolKey', path);
      return found({ key, createdAt: 0, schema: {}, version: tools[key] });
    },
  });
}

function showTargeting({ versions, served }: Remembered): JsonObject {
  const newest = versions.filter(
    ({ key }, index) => versions.findLastIndex((version) => version.key === key) === index,
  );
  const variations = [
    { _id: 'disabled', name: 'disabled', description: '', value: { _ldMeta: { enabled: false } } },
    ...newest.map(({ _id, key, name }) => ({
      _id,
      name,
      description: '',
      value: { _ldMeta: { variationKey: key, enabled: true } },
    })),
  ];
  return {
    variations,
    environments: {
      production: { fallthrough: { variation: variations.findIndex(({ _id }) => _id === served) } },
    },
  };
}
