import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, policyOf, rule, turnOn } from './hostile-rules.js';
import { openTools, type OpenTools } from './open-tools.js';

describe('a change in disguise', () => {
  const instructions = [{ kind: 'turnFlagOn' }];
  const carrying = rule(
    'allow',
    'createApprovalRequest',
    'updateFeatureWorkflows',
    'updateScheduledChanges',
    'createTriggers',
  );
  let tools: OpenTools;
  beforeAll(async () => {
    tools = await openTools({ policy: policyOf(carrying, rule('deny', 'updateOn')) });
  });
  afterAll(() => tools.close());
  const environment = { ...at, environmentKey: 'production' };

  it.each([
    [
      'an approval request',
      'postApprovalRequest',
      { body: { resourceId: 'proj/default:env/production:flag/checkout', description: 'x', instructions } },
    ],
    [
      'a workflow',
      'postWorkflow',
      { ...environment, body: { name: 'x', stages: [{ name: 's', action: { instructions } }] } },
    ],
    [
      'a trigger',
      'createTriggerWorkflow',
      { ...environment, body: { integrationKey: 'generic-trigger', instructions } },
    ],
    [
      'scheduled changes',
      'postFlagConfigScheduledChanges',
      { ...environment, body: { executionDate: 4_000_000_000_000, instructions } },
    ],
  ])('is denied inside %s', async (_title, operation, args) => {
    const answer = await tools.write(operation, args);
    expect(answer).toMatchObject({
      outcome: 'denied',
      why: expect.arrayContaining([expect.stringContaining('denies updateOn')]),
    });
    expect(tools.server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it.each([
    ['a list in place of the body', [{ op: 'replace', path: '/environments/production/on', value: true }]],
    ['a patch beside instructions', { environmentKey: 'test', instructions, patch: [] }],
    ['a merge patch', { merge: { environments: { production: { on: true } } } }],
    [
      'instructions that are an object',
      { environmentKey: 'test', instructions: { 0: { kind: 'turnFlagOn' } } },
    ],
    ['a kind of another case', { environmentKey: 'test', instructions: [{ kind: 'TURNFLAGON' }] }],
    ['a kind from the prototype', { environmentKey: 'test', instructions: [{ kind: 'constructor' }] }],
  ])('is refused as %s', async (_title, body) => {
    const answer = await tools.write('patchFeatureFlag', { ...at, body });
    expect(['failed', 'denied']).toContain(answer.outcome);
    expect(tools.server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('makes no approval request where a rule denies those', async () => {
    tools.setPolicy(policyOf(rule('approve', 'updateOn'), rule('deny', 'createApprovalRequest')));
    expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({
      outcome: 'denied',
      why: [expect.stringContaining('another denies createApprovalRequest')],
    });
  });
});
