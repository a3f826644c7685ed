import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { openTools } from './open-tools.js';

const everywhere = 'proj/default:env/*:flag/*';
const policy = {
  reads: true,
  statements: [
    { effect: 'allow', actions: ['createFlag', 'updateOn', 'updateName'], resources: [everywhere] },
    { effect: 'allow', actions: ['createAccessToken'], resources: ['member/*:token/*', 'service-token/*'] },
  ],
};
describe('a server', () => {
  it('goes through a long list by cursors, whole elements at a time', async () => {
    const tools = await openTools({ policy: { ...policy, limits: { tokensPerAnswer: 900 } } });
    try {
      for (let number = 0; number < 7; number += 1)
        await tools.write('postFeatureFlag', {
          projectKey: 'default',
          body: { key: `flag-${number}`, name: `Flag ${number}` },
        });
      const keys: string[] = [];
      let cursor: string | undefined;
      do {
        const more = cursor === undefined ? {} : { cursor };
        const answer = await tools.read(
          'getFeatureFlags',
          { projectKey: 'default', limit: 5 },
          { ...more, max_items: 2, fields: ['key'] },
        );
        expect(encode(answer.text).length).toBeLessThanOrEqual(900);
        keys.push(...Object(answer.data).items.map((item: unknown) => Object(item).key));
        cursor = answer.page?.cursor;
      } while (cursor !== undefined && keys.length < 50);
      expect(keys.toSorted()).toEqual(Array.from({ length: 7 }, (_value, number) => `flag-${number}`));
      const whole = await tools.read('getFeatureFlag', { projectKey: 'default', featureFlagKey: 'flag-1' });
      expect(encode(whole.text).length).toBeLessThanOrEqual(900);
    } finally {
      await tools.close();
    }
  });

  it('only reads without a policy file', async () => {
    const tools = await openTools();
    try {
      expect(await tools.read('getProjects')).toMatchObject({ outcome: 'done' });
      expect(await tools.read('getTags')).toMatchObject({ outcome: 'done' });
      expect(await tools.write('postProject', { body: { key: 'x', name: 'X' } })).toMatchObject({
        outcome: 'denied',
      });
      expect(tools.server.requests.every(({ method }) => method === 'GET')).toBe(true);
    } finally {
      await tools.close();
    }
  });

  it('leaves ld_write out where it only reads, and areas that it does not offer', async () => {
    const tools = await openTools({ session: { readOnly: true, areas: ['projects'] } });
    try {
      const { tools: listed } = await tools.client.listTools();
      expect(listed.map(({ name }) => name)).toEqual(['ld_search', 'ld_describe', 'ld_read']);
      expect(await tools.read('getFeatureFlags', { projectKey: 'default' })).toMatchObject({
        outcome: 'failed',
      });
      expect(await tools.read('getProjects')).toMatchObject({ outcome: 'done' });
    } finally {
      await tools.close();
    }
  });

  it('calls a write whose answer was lost unknown', async () => {
    const tools = await openTools({
      policy,
      server: {
        intercept: ({ operation }) =>
          operation.operationId === 'postFeatureFlag'
            ? { status: 502, body: { code: 'bad_gateway', message: 'lost' } }
            : undefined,
      },
    });
    try {
      const answer = await tools.write('postFeatureFlag', {
        projectKey: 'default',
        body: { key: 'x', name: 'X' },
      });
      expect(answer).toMatchObject({ outcome: 'unknown', status: 502 });
      expect(answer.why.join(' ')).toContain('Read before you write again');
    } finally {
      await tools.close();
    }
  });
});
