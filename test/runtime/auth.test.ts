import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ConfigurationError,
  connect,
  type ConnectOptions,
  type Fetch,
  type FetchInit,
} from '@ld-rest/runtime';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { empty, failure, json } from './faults.js';
import { createMiniClient, type MiniClient } from './mini/client.js';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const ok = json(200, { key: 'checkout' });

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
beforeEach(() => server.play(ok));
afterAll(() => server.close());

function open(options: ConnectOptions): MiniClient {
  return createMiniClient({ baseUrl: server.url, ...options });
}

function tokens(): (string | undefined)[] {
  return server.seen.map(({ headers }) => headers.authorization);
}

describe('a token', () => {
  it('is sent as it is, or as a bearer token', async () => {
    await open({ accessToken: 'api-raw' }).getFlag(flag);
    await open({ accessToken: 'oauth', scheme: 'bearer' }).getFlag(flag);
    expect(tokens()).toEqual(['api-raw', 'Bearer oauth']);
  });

  it.each([
    ['sdk-123', /SDK/],
    ['mob-123', /mobile/],
    ['Bearer api-123', /scheme/],
    ['bearer api-123', /scheme/],
    ['api-1\r\nx-evil: 1', /token/],
    ['api-1\n', /token/],
    ['api-ü', /token/],
    ['', /LAUNCHDARKLY_ACCESS_TOKEN/],
  ])('that is %j is refused when connecting, without being told', (accessToken, message) => {
    expect(() => connect({ accessToken })).toThrow(ConfigurationError);
    expect(() => connect({ accessToken })).toThrow(message);
    expect(() => connect({ accessToken })).not.toThrow(/123/);
  });

  it.each([
    [
      'LAUNCHDARKLY_ACCESS_TOKEN',
      { LAUNCHDARKLY_ACCESS_TOKEN: 'api-long', LD_ACCESS_TOKEN: 'api-short' },
      'api-long',
    ],
    ['LD_ACCESS_TOKEN', { LD_ACCESS_TOKEN: 'api-short' }, 'api-short'],
  ])('comes from %s when none is given', async (_, variables, want) => {
    Object.assign(process.env, variables);
    await open({}).getFlag(flag);
    expect(tokens()).toEqual([want]);
  });
  afterEach(() => {
    delete process.env['LAUNCHDARKLY_ACCESS_TOKEN'];
    delete process.env['LD_ACCESS_TOKEN'];
  });
});

describe('a function that fetches the token', () => {
  it('is called once for calls that come together, and its answer is kept', async () => {
    let fetched = 0;
    const accessToken = async (): Promise<string> => {
      fetched += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return `api-${fetched}`;
    };
    const mini = open({ accessToken });
    await Promise.all([mini.getFlag(flag), mini.getFlag(flag), mini.getTeams()]);
    await mini.getFlag(flag);
    expect(tokens()).toEqual(['api-1', 'api-1', 'api-1', 'api-1']);
  });

  it('is called again once after a 401, also for a POST, and not a second time', async () => {
    let fetched = 0;
    const mini = open({ accessToken: () => `api-${(fetched += 1)}` });
    server.play(empty(401), json(201, { key: 'new' }));
    await mini.postFlag({ projectKey: 'web' });
    expect(tokens()).toEqual(['api-1', 'api-2']);
    server.play(empty(401));
    await expect(mini.postFlag({ projectKey: 'web' })).rejects.toMatchObject({ status: 401, attempts: 2 });
    expect(fetched).toBe(3);
  });

  it('is called once when many calls are refused together', async () => {
    let fetched = 0;
    const mini = open({ accessToken: () => `api-${(fetched += 1)}` });
    server.play((response, request) =>
      (request.headers.authorization === 'api-1' ? empty(401) : ok)(response, request),
    );
    await Promise.all(Array.from({ length: 6 }, () => mini.getFlag(flag)));
    expect(fetched).toBe(2);
  });

  it('fails the call with its own error, and is asked again by the next', async () => {
    let fetched = 0;
    const broken = new Error('vault is sealed');
    const mini = open({
      accessToken: () => {
        fetched += 1;
        if (fetched === 1) throw broken;
        return 'api-2';
      },
    });
    await expect(mini.getFlag(flag)).rejects.toBe(broken);
    expect(await mini.getFlag(flag)).toEqual({ key: 'checkout' });
  });

  it('is refused the same tokens as an option', async () => {
    await expect(open({ accessToken: async () => 'sdk-123' }).getFlag(flag)).rejects.toBeInstanceOf(
      ConfigurationError,
    );
    expect(server.seen).toHaveLength(0);
  });

  it('is not waited for longer than the call may take', async () => {
    const mini = open({ accessToken: () => new Promise(() => {}) });
    await expect(mini.getFlag(flag, { deadline: 50 })).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(mini.getFlag(flag, { signal: AbortSignal.abort('no') })).rejects.toBe('no');
  });
});

describe('a fixed token', () => {
  it('is not sent again after a 401', async () => {
    server.play(failure(401, 'unauthorized'));
    await expect(open({ accessToken: 'api-fixed' }).getFlag(flag)).rejects.toMatchObject({
      status: 401,
      attempts: 1,
      hint: expect.stringContaining('expired or revoked'),
    });
  });
});

describe('a browser session', () => {
  it('sends the cookie in place of a token', async () => {
    const seen: FetchInit[] = [];
    const fetch: Fetch = async (_, init) => {
      seen.push(init);
      return Response.json({ key: 'checkout' });
    };
    await open({ auth: 'session', fetch }).getFlag(flag);
    expect(seen[0]?.credentials).toBe('include');
    expect(new Headers(seen[0]?.headers).has('authorization')).toBe(false);
  });
});
