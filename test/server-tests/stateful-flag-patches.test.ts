import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccount, type OpenAccount } from './open-account.js';

const flag = '/flags/default/checkout';

let account: OpenAccount;
beforeEach(async () => {
  account = await openAccount();
  await account.get('POST /flags/default', { key: 'checkout', name: 'Checkout' });
});
afterEach(() => account.server.close());

const configuration = async (environment = 'production'): Promise<Record<string, unknown>> =>
  Object((await account.get(`GET ${flag}`))['environments'])[environment];
const variationIds = async (): Promise<readonly string[]> =>
  Object(await account.get(`GET ${flag}`)).variations.map(({ _id }: { readonly _id: string }) => _id);

describe('A semantic patch', () => {
  test('turns a flag on in one environment, whose version and that of the flag increase.', async () => {
    await account.patch(flag, 'production', { kind: 'turnFlagOn' });

    expect(await configuration()).toMatchObject({ on: true, version: 2 });
    expect(await configuration('test')).toMatchObject({ on: false, version: 1 });
    expect(await account.get(`GET ${flag}`)).toMatchObject({ _version: 2 });
    await account.patch(flag, 'production', { kind: 'turnFlagOff' });
    expect(await configuration()).toMatchObject({ on: false, version: 3 });
  });

  test('changes what is the same in all environments.', async () => {
    const changed = await account.patch(
      flag,
      undefined,
      { kind: 'addTags', values: ['a', 'b', 'c'] },
      { kind: 'removeTags', values: ['b'] },
      { kind: 'updateName', value: 'New checkout' },
      { kind: 'updateDescription', value: 'Ours' },
      { kind: 'makeFlagPermanent' },
      { kind: 'archiveFlag' },
      { kind: 'addCustomProperties', key: 'jira', name: 'Jira', values: ['A-1', 'A-2'] },
      { kind: 'removeCustomProperties', key: 'jira', values: ['A-1'] },
      { kind: 'turnOnClientSideAvailability', value: 'usingMobileKey' },
      { kind: 'updateDefaultVariation', onVariationValue: false, offVariationValue: false },
      { kind: 'addVariation', value: 'third' },
    );

    expect(changed).toMatchObject({
      tags: ['a', 'c'],
      name: 'New checkout',
      description: 'Ours',
      temporary: false,
      archived: true,
      customProperties: { jira: { name: 'Jira', value: ['A-2'] } },
      clientSideAvailability: { usingMobileKey: true, usingEnvironmentId: false },
      defaults: { onVariation: 1, offVariation: 1 },
      variations: [{ value: true }, { value: false }, { value: 'third' }],
    });
    expect(await account.patch(flag, undefined, { kind: 'restoreFlag' })).toMatchObject({ archived: false });
  });

  test('makes, orders and changes rules and their clauses.', async () => {
    const [on = '', off = ''] = await variationIds();
    const clauses = [{ attribute: 'email', op: 'endsWith', values: ['@a'] }];
    await account.patch(
      flag,
      'production',
      { kind: 'addRule', clauses, variationId: on },
      { kind: 'addRule', clauses, rolloutWeights: { [on]: 10_000, [off]: 90_000 } },
    );
    const before = Object(await configuration()).rules;
    const [first, second] = before;

    await account.patch(
      flag,
      'production',
      { kind: 'reorderRules', ruleIds: [second._id, first._id] },
      { kind: 'updateRuleVariationOrRollout', ruleId: first._id, variationId: off },
      { kind: 'addValuesToClause', ruleId: first._id, clauseId: first.clauses[0]._id, values: ['@b'] },
      { kind: 'addClauses', ruleId: first._id, clauses },
      { kind: 'updateRuleDescription', ruleId: first._id, description: 'Ours' },
    );

    expect(second).toMatchObject({
      rollout: {
        variations: [
          { variation: 0, weight: 10_000 },
          { variation: 1, weight: 90_000 },
        ],
      },
    });
    expect(Object(await configuration()).rules).toMatchObject([
      { _id: second._id },
      {
        _id: first._id,
        variation: 1,
        description: 'Ours',
        clauses: [{ values: ['@a', '@b'] }, { values: ['@a'] }],
      },
    ]);
    await account.patch(flag, 'production', { kind: 'removeRule', ruleId: first._id });
    expect(Object(await configuration()).rules).toMatchObject([{ _id: second._id }]);
  });

  test('targets users and other contexts, and says what everybody else gets.', async () => {
    const [on = '', off = ''] = await variationIds();
    await account.patch(
      flag,
      'production',
      { kind: 'addTargets', variationId: on, values: ['ada', 'bob'] },
      { kind: 'addTargets', variationId: on, contextKind: 'org', values: ['acme'] },
      { kind: 'removeTargets', variationId: on, values: ['bob'] },
      { kind: 'updateFallthroughVariationOrRollout', variationId: off },
      { kind: 'updateOffVariation', variationId: on },
    );

    expect(await configuration()).toMatchObject({
      targets: [{ contextKind: 'user', variation: 0, values: ['ada'] }],
      contextTargets: [{ contextKind: 'org', variation: 0, values: ['acme'] }],
      fallthrough: { variation: 1 },
      offVariation: 0,
    });
    await account.patch(flag, 'production', { kind: 'clearTargets', variationId: on });
    expect(await configuration()).toMatchObject({ targets: [], contextTargets: [] });
  });

  test('makes a flag depend on another that exists.', async () => {
    const { variations } = await account.get('POST /flags/default', { key: 'payments', name: 'Payments' });
    const variationId = Object(variations)[1]._id;
    await account.patch(flag, 'production', { kind: 'addPrerequisite', key: 'payments', variationId });

    expect(await configuration()).toMatchObject({ prerequisites: [{ key: 'payments', variation: 1 }] });
    const missing = {
      environmentKey: 'production',
      instructions: [{ kind: 'addPrerequisite', key: 'no', variationId }],
    };
    expect(await account.send(`PATCH ${flag}`, missing)).toMatchObject({ status: 400 });
  });

  test('is carried out as a whole or not at all.', async () => {
    const patch = (...instructions: readonly object[]) =>
      account.send(`PATCH ${flag}`, { environmentKey: 'production', instructions });
    const on = { kind: 'turnFlagOn' };

    expect((await patch(on, { kind: 'updateOffVariation', variationId: 'no' })).status).toBe(400);
    expect((await patch(on, { kind: 'removeRule', ruleId: 'no' })).status).toBe(400);
    expect(
      (
        await patch(on, {
          kind: 'updateFallthroughVariationOrRollout',
          rolloutWeights: { [(await variationIds())[0] ?? '']: 1 },
        })
      ).status,
    ).toBe(400);
    expect(await configuration()).toMatchObject({ on: false, version: 1 });
  });

  test('changes nothing as a dry run.', async () => {
    const reply = await account.get(`PATCH ${flag}?dryRun=true`, {
      environmentKey: 'production',
      instructions: [{ kind: 'turnFlagOn' }],
    });

    expect(reply).toMatchObject({ environments: { production: { on: true } } });
    expect(await configuration()).toMatchObject({ on: false, version: 1 });
  });

  test('of a kind that nobody knows changes nothing where it is tolerated.', async () => {
    const tolerant = await openAccount({ tolerate: ['unknown-instructions'] });
    await tolerant.get('POST /flags/default', { key: 'checkout', name: 'Checkout' });

    expect(await tolerant.patch(flag, 'production', { kind: 'startAutomatedRelease' })).toMatchObject({
      _version: 2,
    });
    await tolerant.server.close();
  });
});

test('JSON Patch and merge patch change a flag, and a patch that does not apply is refused.', async () => {
  const patched = await account.get(`PATCH ${flag}`, [
    { op: 'test', path: '/key', value: 'checkout' },
    { op: 'replace', path: '/environments/production/on', value: true },
    { op: 'add', path: '/tags/-', value: 'new' },
  ]);
  expect(patched).toMatchObject({ tags: ['new'], environments: { production: { on: true } } });
  expect(
    await account.get(`PATCH ${flag}`, { patch: [{ op: 'remove', path: '/tags/0' }], comment: 'c' }),
  ).toMatchObject({ tags: [] });
  expect(await account.get(`PATCH ${flag}`, { merge: { description: 'Ours' } })).toMatchObject({
    description: 'Ours',
  });

  expect((await account.send(`PATCH ${flag}`, [{ op: 'test', path: '/key', value: 'other' }])).status).toBe(
    409,
  );
  expect((await account.send(`PATCH ${flag}`, [{ op: 'remove', path: '/nowhere' }])).status).toBe(400);
  expect((await account.send(`PATCH ${flag}`, [{ op: 'remove', path: 'name' }])).status).toBe(400);
  expect((await account.send(`PATCH ${flag}`, [{ op: 'replace', path: '/name', value: 3 }])).status).toBe(
    400,
  );
});
