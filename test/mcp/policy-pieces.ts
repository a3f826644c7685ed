import { readCatalog } from '../../packages/mcp/src/catalog/read-catalog.js';
import { judge } from '../../packages/mcp/src/policy/judge.js';
import type { AgentPolicy, Statement } from '../../packages/mcp/src/policy/policy.js';
import { parseResource } from '../../packages/mcp/src/policy/resource.js';

export const api = readCatalog();
export const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
export const turnOn = (environmentKey: string): object => ({
  ...flag,
  body: { environmentKey, instructions: [{ kind: 'turnFlagOn' }] },
});

export const statement = (
  effect: Statement['effect'],
  actions: readonly string[],
  ...resources: readonly string[]
): Statement => ({ effect, actions, resources: resources.map(parseResource) });
export const policyOf = (...statements: readonly Statement[]): AgentPolicy => ({
  reads: false,
  statements,
  limits: {},
  hash: '',
});
export const effectOf = (policy: AgentPolicy, id: string, args: object): string => {
  const operation = api.operationsById.get(id);
  if (!operation) throw new Error(`${id} is no operation.`);
  return judge({ operation, args: { ...args } }, policy, api.operationsById).effect;
};
