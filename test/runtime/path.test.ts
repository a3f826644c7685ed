import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigurationError, connect } from '@ld-rest/runtime';
import { openRaw, type RawClient } from '@ld-rest/runtime/raw';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { json } from './faults.js';
import { createMiniClient, type MiniClient } from './mini/client.js';
import type { paths } from './mini/schema.js';

let server: FaultServer;
let mini: MiniClient;
let raw: RawClient<paths>;
beforeAll(async () => {
  server = await startFaultServer(json(200, { key: 'a' }));
  const connection = connect({ baseUrl: server.url, accessToken: 'api-path' });
  mini = createMiniClient(connection);
  raw = openRaw<paths>(connection);
});
afterAll(() => server.close());

describe('a path parameter', () => {
  it.each(['.', '..', ''])('that is "%s" is refused before a request is sent', async (projectKey) => {
    server.play(json(200, {}));
    await expect(mini.getFlag({ projectKey, featureFlagKey: 'a' })).rejects.toBeInstanceOf(
      ConfigurationError,
    );
    await expect(
      raw.GET('/api/v2/flags/{projectKey}', { params: { path: { projectKey } } }),
    ).rejects.toBeInstanceOf(ConfigurationError);
    expect(server.seen).toHaveLength(0);
  });

  it('that is missing is refused before a request is sent', async () => {
    const input = JSON.parse('{"projectKey":"web"}');
    await expect(mini.getFlag(input)).rejects.toThrow(ConfigurationError);
    await expect(mini.getFlag(JSON.parse('{"projectKey":"web","featureFlagKey":null}'))).rejects.toThrow(
      'featureFlagKey',
    );
  });

  it.each(['%2e%2e', '..%2f', '...', '.a', 'a/../b', '\\..', '\u0000', ' '])(
    'that is %j reaches its own endpoint',
    async (key) => {
      server.play(json(200, {}));
      await mini.getFlag({ projectKey: 'web', featureFlagKey: key });
      const segments = server.seen[0]?.target.split('/').map(decodeURIComponent);
      expect(segments).toEqual(['', 'api', 'v2', 'flags', 'web', key]);
    },
  );
});

describe('whatever the caller gives', () => {
  const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.{1,2}$/.test(text));
  const value = fc.string({ unit: 'grapheme' });

  it('is what the server decodes', async () => {
    await fc.assert(
      fc.asyncProperty(
        key,
        key,
        fc.record({ env: value, kind: fc.array(value, { minLength: 1, maxLength: 4 }) }),
        async (projectKey, featureFlagKey, query) => {
          server.play(json(200, {}));
          await mini.getFlag({ projectKey, featureFlagKey, ...query });
          const [seen] = server.seen;
          const segments = seen?.target.replace(/\?.*/s, '').split('/').map(decodeURIComponent);
          expect(segments?.slice(4)).toEqual([projectKey, featureFlagKey]);
          expect(seen?.query.get('env')).toBe(query.env);
          expect(seen?.query.getAll('kind')).toEqual(query.kind);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is what the server parses from a body', async () => {
    await fc.assert(
      fc.asyncProperty(
        key,
        fc.record({ key: value, name: value, tags: fc.array(value) }),
        fc.jsonValue(),
        async (projectKey, body, patch) => {
          server.play(json(200, {}));
          await mini.postFlag({ projectKey, body });
          await mini.patchFlag({
            projectKey,
            featureFlagKey: 'a',
            body: [{ op: 'add', path: '/a', value: patch }],
          });
          expect(server.seen.map((seen) => JSON.parse(seen.body))).toEqual([
            body,
            [{ op: 'add', path: '/a', value: JSON.parse(JSON.stringify(patch)) }],
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
