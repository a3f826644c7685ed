import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readCatalog } from '../../packages/mcp/src/catalog/read-catalog.js';
import { exportRole } from '../../packages/mcp/src/policy/export-role.js';
import { judge } from '../../packages/mcp/src/policy/judge.js';
import type { AgentPolicy, Statement } from '../../packages/mcp/src/policy/policy.js';
import { matchesGlob, parseResource } from '../../packages/mcp/src/policy/resource.js';

const api = readCatalog();
const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const turnOn = (environmentKey: string): object => ({
  ...flag,
  body: { environmentKey, instructions: [{ kind: 'turnFlagOn' }] },
});

const statement = (
  effect: Statement['effect'],
  actions: readonly string[],
  ...resources: readonly string[]
): Statement => ({ effect, actions, resources: resources.map(parseResource) });
const policyOf = (...statements: readonly Statement[]): AgentPolicy => ({
  reads: false,
  statements,
  limits: {},
  hash: '',
});
const effectOf = (policy: AgentPolicy, id: string, args: object): string => {
  const operation = api.operationsById.get(id);
  if (!operation) throw new Error(`${id} is no operation.`);
  return judge({ operation, args: { ...args } }, policy, api.operationsById).effect;
};

describe('a policy', () => {
  it('denies what nothing allows', () => {
    expect(effectOf(policyOf(), 'patchFeatureFlag', turnOn('test'))).toBe('deny');
    expect(effectOf(policyOf(), 'getFeatureFlags', { projectKey: 'web' })).toBe('deny');
  });

  it('judges an instruction by its action and its environment', () => {
    const policy = policyOf(statement('allow', ['updateOn'], 'proj/web:env/test:flag/*'));
    expect(effectOf(policy, 'patchFeatureFlag', turnOn('test'))).toBe('allow');
    expect(effectOf(policy, 'patchFeatureFlag', turnOn('production'))).toBe('deny');
    const both = {
      ...flag,
      body: {
        environmentKey: 'test',
        instructions: [{ kind: 'turnFlagOn' }, { kind: 'updateName', value: 'x' }],
      },
    };
    expect(effectOf(policy, 'patchFeatureFlag', both)).toBe('deny');
  });

  it('wants every environment for what changes all of them', () => {
    const rename = {
      ...flag,
      body: { environmentKey: 'test', instructions: [{ kind: 'updateName', value: 'x' }] },
    };
    expect(
      effectOf(policyOf(statement('allow', ['*'], 'proj/web:env/test:flag/*')), 'patchFeatureFlag', rename),
    ).toBe('deny');
    expect(
      effectOf(policyOf(statement('allow', ['*'], 'proj/web:env/*:flag/*')), 'patchFeatureFlag', rename),
    ).toBe('allow');
  });

  it('prefers deny to approve, approve to ask, ask to allow', () => {
    const all = ['deny', 'approve', 'ask', 'allow'] as const;
    const rules = all.map((effect) => statement(effect, ['updateOn'], 'proj/*:env/*:flag/*'));
    expect(
      all.map((_effect, index) =>
        effectOf(policyOf(...rules.slice(index).toReversed()), 'patchFeatureFlag', turnOn('test')),
      ),
    ).toEqual(all);
  });

  it.each([
    ['postToken', { body: { name: 'x' } }, 'createAccessToken', ['member/*:token/*', 'service-token/*']],
    ['postCustomRole', { body: { key: 'x', name: 'x', policy: [] } }, 'createRole', ['role/*']],
    ['postMembers', { body: [] }, 'createMember', ['member/*']],
    ['postWebhook', { body: { url: 'x', sign: false, on: true } }, 'createWebhook', ['webhook/*']],
    [
      'postDestination',
      { projectKey: 'web', environmentKey: 'test', body: {} },
      'createDestination',
      ['proj/*:env/*:destination/*'],
    ],
    [
      'resetEnvironmentSDKKey',
      { projectKey: 'web', environmentKey: 'test' },
      'updateApiKey',
      ['proj/*:env/*'],
    ],
  ])('lets no star grant %s', (id, args, action, resources) => {
    expect(effectOf(policyOf(statement('allow', ['*'], ...resources)), id, args)).toBe('deny');
    expect(effectOf(policyOf(statement('ask', ['create*', 'update*'], ...resources)), id, args)).toBe('deny');
    expect(effectOf(policyOf(statement('allow', [action], ...resources)), id, args)).toBe('allow');
  });

  it('judges the instructions that other requests carry', () => {
    const flags = 'proj/web:env/*:flag/*';
    const workflow = {
      ...flag,
      environmentKey: 'production',
      body: { name: 'x', stages: [{ name: 's', action: { instructions: [{ kind: 'turnFlagOn' }] } }] },
    };
    const scheduled = {
      ...flag,
      environmentKey: 'production',
      body: { executionDate: 1, instructions: [{ kind: 'turnFlagOn' }] },
    };
    const trigger = {
      ...flag,
      environmentKey: 'production',
      body: { integrationKey: 'generic-trigger', instructions: [{ kind: 'turnFlagOn' }] },
    };
    const request = {
      body: {
        resourceId: 'proj/web:env/production:flag/checkout',
        description: 'x',
        instructions: [{ kind: 'turnFlagOn' }],
      },
    };
    const carriers = [
      ['postWorkflow', workflow],
      ['postFlagConfigScheduledChanges', scheduled],
      ['createTriggerWorkflow', trigger],
      ['postApprovalRequest', request],
    ] as const;
    const carrying = statement(
      'allow',
      ['updateFeatureWorkflows', 'updateScheduledChanges', 'createTriggers', 'createApprovalRequest'],
      flags,
    );
    for (const [id, args] of carriers) {
      expect([id, effectOf(policyOf(carrying), id, args)]).toEqual([id, 'deny']);
      expect([id, effectOf(policyOf(carrying, statement('allow', ['updateOn'], flags)), id, args)]).toEqual([
        id,
        'allow',
      ]);
      expect([
        id,
        effectOf(policyOf(carrying, statement('allow', ['updateOn'], 'proj/web:env/test:flag/*')), id, args),
      ]).toEqual([id, 'deny']);
    }
  });

  it('is made stricter by a rule on the name of an operation, never wider', () => {
    const flags = 'proj/web:env/*:flag/*';
    const named = (effect: Statement['effect']): Statement => ({ effect, operations: ['deleteFeatureFlag'] });
    for (const effect of ['ask', 'approve', 'deny'] as const)
      expect(
        effectOf(policyOf(statement('allow', ['*'], flags), named(effect)), 'deleteFeatureFlag', flag),
      ).toBe(effect);
    expect(effectOf(policyOf(named('allow')), 'deleteFeatureFlag', flag)).toBe('deny');
  });

  it('denies operations without a known action unless it names them', () => {
    expect(effectOf(policyOf(statement('allow', ['*'], 'proj/*')), 'createInsightGroup', {})).toBe('deny');
    expect(
      effectOf(policyOf({ effect: 'allow', operations: ['createInsightGroup'] }), 'createInsightGroup', {}),
    ).toBe('allow');
  });

  it('does not read a key with stars or colons as something else', () => {
    const policy = policyOf(
      statement('allow', ['updateOn'], 'proj/web:env/*:flag/*'),
      statement('deny', ['*'], 'proj/web:env/*:flag/checkout'),
    );
    const request = (resourceId: string) => ({
      body: { resourceId, description: 'x', instructions: [{ kind: 'turnFlagOn' }] },
    });
    const open = {
      ...policy,
      statements: [
        ...policy.statements,
        statement('allow', ['createApprovalRequest'], 'proj/*:env/*:flag/*'),
      ],
    };
    expect(effectOf(open, 'postApprovalRequest', request('proj/web:env/test:flag/other'))).toBe('allow');
    expect(() => effectOf(open, 'postApprovalRequest', request('proj/web:env/test:flag/check*'))).toThrow(
      'star',
    );
    expect(() =>
      effectOf(open, 'postApprovalRequest', request('proj/web:env/test:flag/checkout;tag')),
    ).toThrow('tags');
  });
});

const anyAction = fc.constantFrom(
  '*',
  'update*',
  'updateOn',
  'updateRules',
  'deleteFlag',
  'updateName',
  'createFlag',
  'updateApiKey',
);
const anyKey = fc.constantFrom('*', 'web', 'w*', 'test', 'production', 'checkout', 'che*');
const anyResource = fc.oneof(
  fc
    .tuple(anyKey, anyKey, anyKey)
    .map(([project, environment, key]) => `proj/${project}:env/${environment}:flag/${key}`),
  fc.tuple(anyKey, anyKey).map(([project, environment]) => `proj/${project}:env/${environment}`),
  anyKey.map((project) => `proj/${project}`),
);
const anyStatement = fc
  .record({
    effect: fc.constantFrom('allow' as const, 'ask' as const, 'approve' as const, 'deny' as const),
    actions: fc.array(anyAction, { minLength: 1, maxLength: 3 }),
    resources: fc.array(anyResource, { minLength: 1, maxLength: 3 }),
    not: fc.boolean(),
  })
  .map(({ effect, actions, resources, not }): Statement => ({
    effect,
    ...(not ? { notActions: actions } : { actions }),
    resources: resources.map(parseResource),
  }));
const anyNamed = fc.record({
  effect: fc.constantFrom('allow' as const, 'ask' as const, 'approve' as const, 'deny' as const),
  operations: fc.array(fc.constantFrom('patchFeatureFlag', 'deleteFeatureFlag', 'postFeatureFlag'), {
    minLength: 1,
    maxLength: 2,
  }),
});
const anyPolicy = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyStatement }, { weight: 1, arbitrary: anyNamed }), {
    maxLength: 6,
  })
  .map((statements) => policyOf(...statements));
const anyCall = fc.constantFrom(
  ['patchFeatureFlag', turnOn('test')] as const,
  ['patchFeatureFlag', turnOn('production')] as const,
  ['patchFeatureFlag', { ...flag, body: { instructions: [{ kind: 'updateName', value: 'x' }] } }] as const,
  ['deleteFeatureFlag', flag] as const,
  ['postFeatureFlag', { projectKey: 'web', body: { key: 'checkout', name: 'x' } }] as const,
  ['resetEnvironmentSDKKey', { projectKey: 'web', environmentKey: 'test' }] as const,
);
const rank = ['deny', 'approve', 'ask', 'allow'];

describe('any policy', () => {
  it('is never widened by one more deny', () => {
    fc.assert(
      fc.property(anyPolicy, anyStatement, anyCall, ({ statements }, more, [id, args]) => {
        const before = effectOf(policyOf(...statements), id, args);
        const after = effectOf(policyOf(...statements, { ...more, effect: 'deny' }), id, args);
        expect(rank.indexOf(after)).toBeLessThanOrEqual(rank.indexOf(before));
      }),
      { numRuns: 500 },
    );
  });

  it('is never widened by one more rule that asks or wants an approval', () => {
    const stricter = fc.constantFrom('ask' as const, 'approve' as const);
    fc.assert(
      fc.property(anyPolicy, anyStatement, stricter, anyCall, ({ statements }, more, effect, [id, args]) => {
        const before = effectOf(policyOf(...statements), id, args);
        if (before === 'deny') return;
        const after = effectOf(policyOf(...statements, { ...more, effect }), id, args);
        expect(rank.indexOf(after)).toBeLessThanOrEqual(rank.indexOf(before));
      }),
      { numRuns: 500 },
    );
  });

  it('exports a role that never lets a token do what the file denies or wants approved', () => {
    let allowedByRole = 0;
    fc.assert(
      fc.property(anyPolicy, anyCall, fc.boolean(), (more, [id, args], open) => {
        const wide = statement('allow', ['*'], 'proj/*:env/*:flag/*', 'proj/*:env/t*:flag/*');
        const policy = open ? policyOf(wide, ...more.statements) : more;
        const operation = api.operationsById.get(id);
        if (!operation) throw new Error(`${id} is no operation.`);
        const { needs, effect } = judge({ operation, args: { ...args } }, policy, api.operationsById);
        const role = exportRole(policy, api);
        const said = (wanted: 'allow' | 'deny', need: (typeof needs)[number]): boolean =>
          role.some(
            ({ effect: given, actions, resources }) =>
              given === wanted &&
              actions.some((pattern) => matchesGlob(pattern, need.action)) &&
              resources.some((text) => roleSpeaksOf(text, need.resource, wanted)),
          );
        if (!needs.every((need) => said('allow', need) && !said('deny', need))) return;
        allowedByRole += 1;
        expect(['allow', 'ask']).toContain(effect);
      }),
      { numRuns: 700 },
    );
    expect(allowedByRole).toBeGreaterThan(50);
  });
});

/**
 * LaunchDarkly's reading of a resource in a role, part by part, with stars. Where a call is about every environment the worst is
 * supposed: an allowing rule about some of them is enough, a denying one is not.
 */
function roleSpeaksOf(
  text: string,
  resource: ReturnType<typeof parseResource>,
  effect: 'allow' | 'deny',
): boolean {
  const parts = text.split(':');
  return (
    parts.length === resource.length &&
    parts.every((part, index) => {
      const { kind, key } = resource[index] ?? { kind: '', key: '' };
      if (key === '*' && effect === 'allow') return part.startsWith(`${kind}/`);
      return matchesGlob(part, `${kind}/${key}`);
    })
  );
}
