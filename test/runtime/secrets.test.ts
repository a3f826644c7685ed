import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connect,
  type CallOptions,
  type Clock,
  type Connection,
  type LaunchDarklyEvent,
} from '@ld-rest/runtime';
import { startFaultServer, type FaultServer, type Step } from './fault-server.js';
import { empty, failure, hangUp, json, resetMidBody, silence, text } from './faults.js';
import { openRaw, type RawClient } from '@ld-rest/runtime/raw';
import { createMiniClient, type MiniClient } from './mini/client.js';
import type { paths } from './mini/schema.js';

const token = 'api-d41d8cd9-8f00-b204-e980-0998ecf8427e';
const flag = { projectKey: 'web', featureFlagKey: 'checkout' };

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

/** Returns all that can be printed of a value. */
function printed(value: unknown): string {
  const stack = value instanceof Error ? value.stack : '';
  const shown = inspect(value, { depth: 10, showHidden: true, getters: true });
  return [shown, JSON.stringify(value), String(value), stack].join('\n');
}

const echo: Step = (response, request) => {
  const { authorization = '' } = request.headers;
  response.writeHead(400, {
    'content-type': 'application/json',
    'x-request-id': authorization,
    'x-echo': authorization,
    'x-ratelimit-reset': authorization,
  });
  response.end(
    JSON.stringify({
      code: authorization,
      message: `No ${authorization}`,
      id: authorization,
      errors: [{ reason: authorization }],
    }),
  );
};
const echoText: Step = (response, request) =>
  response.writeHead(500).end(`Denied: ${request.headers.authorization} `.repeat(90));
const echoCut: Step = (response, request) =>
  response.writeHead(200).end(`{"${request.headers.authorization}`);

const failures: [string, Step, CallOptions][] = [
  ['401', empty(401), {}],
  ['403', failure(403, 'forbidden'), {}],
  ['429', failure(429, 'rate_limited', { 'retry-after': '100' }), {}],
  ['500', failure(500, 'internal'), {}],
  ['a page', text(502, '<html>'), {}],
  ['a hang-up', hangUp, {}],
  ['a broken body', resetMidBody(200), {}],
  ['silence', silence, { timeout: 20, retry: false }],
  ['an abort', silence, { signal: AbortSignal.timeout(30) }],
  ['a body that is no JSON', text(200, 'oops'), {}],
  ['an echo in JSON', echo, {}],
  ['an echo in text', echoText, {}],
  ['an echo in a success', echoCut, {}],
  ['a redirect', empty(302, { location: 'http://127.0.0.1:1' }), {}],
  ['a bad header', silence, { headers: { 'x-a': 'b\nc' } }],
];

/** The machine's clock as one of the test's own: what one test learns of limits, no other knows. */
const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

function openConnection(events: LaunchDarklyEvent[] = []): Connection {
  const onEvent = (event: LaunchDarklyEvent): unknown => events.push(event);
  return connect({ baseUrl: server.url, accessToken: token, onEvent, clock, random: () => 0 });
}

const open = (events?: LaunchDarklyEvent[]): MiniClient => createMiniClient(openConnection(events));
const openRawClient = (): RawClient<paths> => openRaw<paths>(openConnection());

describe('the token', () => {
  it.each(failures)('is in no error and no event after %s', async (_, step, options) => {
    server.play(step);
    const events: LaunchDarklyEvent[] = [];
    const error: unknown = await open(events)
      .getFlag(flag, options)
      .catch((reason: unknown) => reason);
    expect(error).toBeDefined();
    expect(printed(error)).not.toContain(token);
    expect(printed(error)).not.toContain(token.slice(4));
    expect(printed(events)).not.toContain(token);
  });

  it('is in no connection and no client, before and after a call', async () => {
    server.play(json(200, { key: 'checkout' }));
    const connection = connect({ baseUrl: server.url, accessToken: token, clock });
    const lazy = connect({ baseUrl: server.url, accessToken: () => token, clock });
    for (const shared of [connection, lazy]) {
      const mini = createMiniClient(shared);
      for (const round of [1, 2]) {
        if (round === 2) await mini.getFlag(flag);
        const pages = mini.getFlags.paginate({ projectKey: 'web' });
        for (const value of [shared, mini, openRaw<paths>(shared), mini.getFlags, pages])
          expect(printed(value)).not.toContain(token);
      }
    }
  });

  it('is in no request that middleware sees, and in no response', async () => {
    server.play(json(200, { items: [] }));
    const raw = openRawClient();
    const seen: unknown[] = [];
    raw.use({
      onRequest: ({ request }) => void seen.push(request, [...request.headers]),
      onResponse: ({ request, response }) => void seen.push(request, response),
    });
    const answer = await raw.GET('/api/v2/flags/{projectKey}', {
      params: { path: { projectKey: 'web' } },
    });
    expect(server.seen[0]?.headers.authorization).toBe(token);
    expect(seen).toHaveLength(4);
    for (const value of [...seen, answer]) expect(printed(value)).not.toContain(token);
  });

  it('goes to no other origin, whatever a raw call or its middleware asks for', async () => {
    const other = await startFaultServer(json(200, {}));
    const raw = openRawClient();
    const init = { params: { path: { projectKey: 'web' } } };
    await expect(
      raw.GET('/api/v2/flags/{projectKey}', { ...init, baseUrl: other.url }),
    ).rejects.toMatchObject({
      name: 'ConfigurationError',
    });
    raw.use({ onRequest: () => new Request(other.url) });
    await expect(raw.GET('/api/v2/flags/{projectKey}', init)).rejects.toMatchObject({
      name: 'ConfigurationError',
    });
    expect(other.seen).toHaveLength(0);
    await other.close();
  });
});
