import { objectOf, textOf, writeText, type JsonObject } from '../../json.js';
import type { Account } from '../account.js';
import { addItem } from '../add-item.js';
import { targetingChanges } from '../changes/targeting-changes.js';
import type { NewItem } from '../create-item.js';
import { declaredOnly } from '../create-item.js';
import type { Place } from '../resource.js';
import type { ResourceRules } from '../resource-rules.js';
import { AI_CONFIGS, AI_VARIATIONS, ENVIRONMENTS } from './paths.js';

/** Where what belongs to an AI Config is kept besides what the contract has a path for. */
const VERSIONS = { itemPath: `${AI_VARIATIONS}/versions/{version}` };
export const TARGETING = { itemPath: `${AI_CONFIGS}/targeting` };

/** AI Configs show the newest version of each variation. */
export const aiConfigRules: ResourceRules = {
  complete: (_account, { value }, body) => ({
    ...value,
    mode: body['mode'] ?? 'completion',
    description: body['description'] ?? '',
  }),
  created: (account, { place }, { defaultVariation }) => {
    if (defaultVariation !== undefined)
      addItem(account, account.resource(AI_VARIATIONS), { place, value: objectOf(defaultVariation) });
  },
  present: (account, { place, value }) => ({ ...value, variations: newest(account, place) }),
  audit: {
    kind: 'ai-config',
    resource: ({ projectKey, configKey }) => `proj/${projectKey}:aiconfig/${configKey}`,
  },
};

/** Variations of AI Configs keep all their versions. */
export const aiVariationRules: ResourceRules = {
  complete: (_account, { value }) => ({ model: {}, ...value, state: 'published' }),
  created: (account, { place, value }) => keepVersion(account, place, value),
  audit: {
    kind: 'ai-config-variation',
    resource: ({ projectKey, configKey, variationKey }) =>
      `proj/${projectKey}:aiconfig/${configKey}:variation/${variationKey}`,
  },
};

/** Makes the next version of a variation, which has an `_id` of its own. */
export function changeVariation(account: Account, { place, value }: NewItem, body: JsonObject): JsonObject {
  const resource = account.resource(AI_VARIATIONS);
  const changed = {
    ...value,
    ...declaredOnly(body, resource.schema),
    _id: account.newId(),
    createdAt: account.now(),
    version: Number(value['version']) + 1,
  };
  account.store.put(resource, place, changed);
  keepVersion(account, place, changed);
  return changed;
}

/** Lists all versions of a variation. */
export function listVersions(account: Account, place: Place): readonly JsonObject[] {
  return account.store.list(VERSIONS, place).map(({ value }) => value);
}

function keepVersion(account: Account, place: Place, value: JsonObject): void {
  account.store.put(VERSIONS, { ...place, version: writeText(value['version']) }, value);
}

function newest(account: Account, place: Place): readonly JsonObject[] {
  return account.store.list(account.resource(AI_VARIATIONS), place).map(({ value }) => value);
}

/**
 * Reads what an AI Config serves where. As with LaunchDarkly, its first variation is one that is disabled, and that is what an
 * environment serves until somebody says otherwise.
 */
export function readTargeting(account: Account, place: Place): JsonObject {
  const config = objectOf(account.store.get(account.resource(AI_CONFIGS), place));
  const { configKey = '', projectKey = '' } = place;
  const known = account.store.get(TARGETING, place) ?? { _version: 1 };
  return {
    ...known,
    key: configKey,
    name: config['name'],
    createdAt: config['createdAt'],
    tags: config['tags'] ?? [],
    experiments: { baselineIdx: 0, items: [] },
    defaults: { onVariation: 0, offVariation: 0 },
    variations: [disabled(configKey), ...newest(account, place).map(showVariation)],
    environments: { ...firstEnvironments(account, projectKey), ...objectOf(known['environments']) },
  };
}

function disabled(configKey: string): JsonObject {
  return {
    _id: `${configKey}-disabled`,
    name: 'disabled',
    description: '',
    value: { _ldMeta: { enabled: false } },
  };
}

function showVariation({ _id, key, name, description }: JsonObject): JsonObject {
  return {
    _id,
    name,
    description: textOf(description) ?? '',
    value: { _ldMeta: { variationKey: key, enabled: true } },
  };
}

function firstEnvironments(account: Account, projectKey: string): JsonObject {
  const entries = account.store.list(account.resource(ENVIRONMENTS), { projectKey });
  return Object.fromEntries(
    entries.map(({ place, value }) => [
      place['environmentKey'] ?? '',
      {
        _environmentName: value['name'],
        _version: 1,
        enabled: true,
        lastModified: 0,
        contextTargets: [],
        targets: [],
        rules: [],
        fallthrough: { variation: 0 },
        offVariation: 0,
        trackEvents: false,
        trackEventsFallthrough: false,
      },
    ]),
  );
}

/** Instructions about the targeting of AI Configs are about one environment. */
export const targetingPatch = { whole: {}, environment: targetingChanges };
