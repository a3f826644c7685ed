import { tmpdir } from 'node:os';
import { openSession } from '@ld-rest/mcp';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { openTools } from './open-tools.js';

const policy = {
  reads: true,
  statements: [{ effect: 'allow', actions: ['createFlag', 'updateOn'], resources: ['proj/*:env/*:flag/*'] }],
};
const pin = ['getFeatureFlags', 'postFeatureFlag', 'patchFeatureFlag'];
const body = { key: 'checkout', name: 'Checkout' };

describe('a pinned operation', () => {
  it('gets a typed tool beside the four, which the policy judges and the log keeps like any call', async () => {
    const tools = await openTools({ policy, session: { pin } });
    try {
      const { tools: listed } = await tools.client.listTools();
      expect(listed.map(({ name }) => name)).toEqual([
        'ld_search',
        'ld_describe',
        'ld_read',
        'ld_write',
        ...pin,
      ]);
      const create = listed.find(({ name }) => name === 'postFeatureFlag');
      expect(create).toMatchObject({
        description: expect.stringContaining('flag'),
        annotations: { readOnlyHint: false, destructiveHint: false },
        inputSchema: {
          required: ['projectKey', 'body', 'reason'],
          additionalProperties: false,
          properties: {
            projectKey: { type: 'string' },
            body: { properties: { key: { type: 'string' }, temporary: { type: 'boolean' } } },
          },
        },
      });
      expect(Object.keys(create ?? {})).not.toContain('operation');
      expect(encode(JSON.stringify(listed.slice(4))).length).toBeLessThanOrEqual(2000);
      const made = await tools.call('postFeatureFlag', { projectKey: 'default', body, reason: 'A test' });
      expect(made).toMatchObject({ outcome: 'done', log: expect.stringMatching(/^[0-9a-f]{8}$/) });
      const found = await tools.call('getFeatureFlags', { projectKey: 'default', fields: ['key'] });
      expect(found.data).toMatchObject({ items: [{ key: 'checkout' }] });
      const instructions = [{ kind: 'updateName', value: 'x' }];
      const denied = await tools.call('patchFeatureFlag', {
        projectKey: 'default',
        featureFlagKey: 'checkout',
        body: { instructions },
        reason: 'A test',
      });
      expect(denied).toMatchObject({ outcome: 'denied' });
    } finally {
      await tools.close();
    }
  });

  it('refuses arguments that it does not have, and keys that reach elsewhere', async () => {
    const tools = await openTools({ policy, session: { pin } });
    try {
      expect(await tools.call('getFeatureFlags', { projectKey: 'default', confirm: true })).toMatchObject({
        outcome: 'failed',
        why: [expect.stringContaining('no argument "confirm"')],
      });
      expect(await tools.call('getFeatureFlags', { projectKey: '..' })).toMatchObject({
        outcome: 'failed',
        why: [expect.stringContaining('another endpoint')],
      });
      expect(tools.server.requests).toEqual([]);
    } finally {
      await tools.close();
    }
  });

  it.each([
    [{ pin: ['getFeatureFlagz'] }, 'Did you mean "getFeatureFlags"?'],
    [{ pin: ['deleteFeatureFlag'], readOnly: true }, 'cannot be pinned'],
    [{ pin: Array.from({ length: 13 }, (_value, index) => `op${index}`) }, 'at most 12'],
  ])('is refused at the start where %j cannot be', (session, why) => {
    const open = (): unknown => openSession({ accessToken: 'api-x', folder: tmpdir(), ...session });
    expect(open).toThrow(why);
  });
});
