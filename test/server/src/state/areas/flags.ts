import { askedEnvironments } from '../../answers/name-environments.js';
import type { AcceptedCall } from '../../checks/check-call.js';
import { Refusal } from '../../checks/refusal.js';
import { arrayOf, isObject, objectOf, textOf, type Json, type JsonObject } from '../../json.js';
import type { Account } from '../account.js';
import type { NewItem } from '../create-item.js';
import { flagChanges } from '../changes/flag-changes.js';
import { targetingChanges } from '../changes/targeting-changes.js';
import type { Place } from '../resource.js';
import type { ResourceRules } from '../resource-rules.js';
import { ENVIRONMENTS } from './paths.js';

/** Flags have variations with ids, and a configuration in each environment of their project. */
export const flagRules: ResourceRules = {
  complete: completeFlag,
  present: presentFlag,
  whole: flagChanges,
  environment: targetingChanges,
  deletedBy: 'deleteFlag',
  audit: {
    kind: 'flag',
    resource: ({ projectKey, featureFlagKey }) => `proj/${projectKey}:env/*:flag/${featureFlagKey}`,
  },
};

function completeFlag(account: Account, { place, value }: NewItem, body: JsonObject): JsonObject {
  const given = arrayOf(body['variations']).map(objectOf);
  const variations = (given.length > 0 ? given : [{ value: true }, { value: false }]).map((variation) => ({
    _id: account.newUuid(),
    ...variation,
  }));
  const boolean = variations.every((variation) => typeof objectOf(variation)['value'] === 'boolean');
  const flag = {
    ...value,
    kind: boolean ? 'boolean' : 'multivariate',
    variations,
    defaults: body['defaults'] ?? { onVariation: 0, offVariation: variations.length - 1 },
    temporary: body['temporary'] ?? true,
    clientSideAvailability: body['clientSideAvailability'] ?? {
      usingMobileKey: false,
      usingEnvironmentId: false,
    },
    customProperties: body['customProperties'] ?? {},
  };
  const keys = account.store
    .list(account.resource(ENVIRONMENTS), { projectKey: place['projectKey'] ?? '' })
    .map((environment) => environment.place['environmentKey'] ?? '');
  const on = body['isFlagOn'] === true;
  return {
    ...flag,
    environments: Object.fromEntries(
      keys.map((key) => [
        key,
        createConfiguration(account, { ...flag, on }, { ...place, environmentKey: key }),
      ]),
    ),
  };
}

/** Makes what a flag does in an environment at first. */
export function createConfiguration(account: Account, flag: JsonObject, place: Place): JsonObject {
  const { onVariation = 0, offVariation = 0 } = objectOf(flag['defaults']);
  const environment = account.store.get(account.resource(ENVIRONMENTS), place);
  return {
    on: flag['on'] === true,
    archived: false,
    salt: account.newUuid(),
    sel: account.newUuid(),
    lastModified: account.now(),
    version: 1,
    targets: [],
    contextTargets: [],
    rules: [],
    fallthrough: { variation: onVariation },
    offVariation,
    prerequisites: [],
    _site: {
      href: `/${place['projectKey']}/${place['environmentKey']}/features/${textOf(flag['key'])}`,
      type: 'text/html',
    },
    _environmentName: environment?.['name'] ?? place['environmentKey'],
    trackEvents: false,
    trackEventsFallthrough: false,
    _summary: { variations: {}, prerequisites: 0 },
  };
}

function presentFlag(_account: Account, { value }: NewItem, call: AcceptedCall): JsonObject {
  const { environments, ...flag } = value;
  const listed = call.operation.operationId === 'getFeatureFlags';
  const asked = call.operation.method === 'GET' ? askedEnvironments(call) : undefined;
  if (listed && asked === undefined) return flag;
  const shown = Object.entries(objectOf(environments))
    .filter(([key]) => asked?.includes(key) ?? true)
    .map(([key, configuration]) => [
      key,
      listed && call.query['summary'] !== false ? summarize(configuration) : configuration,
    ]);
  return { ...flag, environments: Object.fromEntries(shown) };
}

// A list shows configurations without their targeting unless it is asked with `summary=0`.
function summarize(configuration: Json | undefined): JsonObject {
  const {
    targets: _targets,
    contextTargets: _contexts,
    rules: _rules,
    prerequisites: _prerequisites,
    ...rest
  } = objectOf(configuration);
  const { fallthrough: _fallthrough, offVariation: _offVariation, ...summary } = rest;
  return summary;
}

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  updateOn: ['on'],
  updatePrerequisites: ['prerequisites'],
  updateTargets: ['targets', 'contextTargets'],
  updateRules: ['rules'],
  updateFallthrough: ['fallthrough'],
  updateOffVariation: ['offVariation'],
};

/** Copies what a flag does in one environment to another. */
export function copyConfiguration(flag: JsonObject, body: JsonObject, now: number): JsonObject {
  const environments = objectOf(flag['environments']);
  const [source, target] = ['source', 'target'].map((name) => {
    const key = textOf(objectOf(body[name])['key']) ?? '';
    const configuration = environments[key];
    if (!isObject(configuration)) throw new Refusal(404, `Unknown environmentKey "${key}".`);
    return { key, configuration };
  });
  if (source === undefined || target === undefined) return flag;
  const included = arrayOf(body['includedActions']);
  const excluded = arrayOf(body['excludedActions']);
  const copied = Object.entries(ACTIONS)
    .filter(([action]) => (included.length === 0 || included.includes(action)) && !excluded.includes(action))
    .flatMap(([, names]) => names)
    .map((name) => [name, source.configuration[name]]);
  const version = Number(target.configuration['version']) + 1;
  const changed = { ...target.configuration, ...Object.fromEntries(copied), version, lastModified: now };
  return { ...flag, environments: { ...environments, [target.key]: changed } };
}
