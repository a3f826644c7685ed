import { describe, expect, it } from 'vitest';
import type { Statement } from '../../packages/mcp/src/policy/policy.js';
import { flag, turnOn, statement, policyOf, effectOf } from './policy-pieces.js';

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
