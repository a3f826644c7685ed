import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { exportRole } from '../../packages/mcp/src/policy/export-role.js';
import { judge } from '../../packages/mcp/src/policy/judge.js';
import type { Statement } from '../../packages/mcp/src/policy/policy.js';
import { matchesGlob, parseResource } from '../../packages/mcp/src/policy/resource.js';
import { api, flag, turnOn, statement, policyOf, effectOf } from './policy-pieces.js';

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
