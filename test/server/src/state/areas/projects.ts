import type { AcceptedCall } from '../../checks/check-call.js';
import { arrayOf, objectOf, textOf, type JsonObject } from '../../json.js';
import type { Account } from '../account.js';
import { addItem } from '../add-item.js';
import type { NewItem } from '../create-item.js';
import type { Place } from '../resource.js';
import type { ResourceRules } from '../resource-rules.js';
import { createConfiguration } from './flags.js';
import { ENVIRONMENTS, FLAGS } from './paths.js';

const FIRST_ENVIRONMENTS: readonly JsonObject[] = [
  { key: 'test', name: 'Test', color: '417505' },
  { key: 'production', name: 'Production', color: 'F5A623' },
];

/** Projects have environments from the start. */
export const projectRules: ResourceRules = {
  // Environments are kept one by one; a body lists them, and answers do so in two other shapes.
  complete: (_account, { value: { environments: _environments, ...project } }) => project,
  created: (account, { place }, body) => {
    const given = arrayOf(body['environments']).map(objectOf);
    for (const environment of given.length > 0 ? given : FIRST_ENVIRONMENTS)
      addItem(account, account.resource(ENVIRONMENTS), { place, value: environment });
  },
  present: presentProject,
  audit: { kind: 'project', resource: ({ projectKey }) => `proj/${projectKey}` },
};

function presentProject(account: Account, { place, value }: NewItem, call: AcceptedCall): JsonObject {
  const environments = account.store.list(account.resource(ENVIRONMENTS), place).map((entry) => entry.value);
  if (call.operation.method !== 'GET') return { ...value, environments };
  const expanded = textOf(call.query['expand'])?.split(',').includes('environments') ?? false;
  const { environments: _environments, ...project } = value;
  return expanded
    ? { ...project, environments: { items: environments, totalCount: environments.length } }
    : project;
}

/** Environments have keys for SDKs, and each flag of the project does something in them. */
export const environmentRules: ResourceRules = {
  complete: (account, { value }) => ({
    ...value,
    apiKey: `sdk-${account.newUuid()}`,
    mobileKey: `mob-${account.newUuid()}`,
  }),
  created: (account, { place }) => {
    const { environmentKey = '' } = place;
    changeFlags(account, place, (flag, environments) => ({
      ...environments,
      [environmentKey]: createConfiguration(account, flag, place),
    }));
  },
  removed: (account, place) => {
    changeFlags(
      account,
      place,
      (_flag, { [place['environmentKey'] ?? '']: _removed, ...environments }) => environments,
    );
  },
  audit: {
    kind: 'environment',
    resource: ({ projectKey, environmentKey }) => `proj/${projectKey}:env/${environmentKey}`,
  },
};

function changeFlags(
  account: Account,
  { projectKey = '' }: Place,
  change: (flag: JsonObject, environments: JsonObject) => JsonObject,
): void {
  for (const { resource, place, value } of account.store.list(account.resource(FLAGS), { projectKey }))
    account.store.put(resource, place, {
      ...value,
      environments: change(value, objectOf(value['environments'])),
    });
}
