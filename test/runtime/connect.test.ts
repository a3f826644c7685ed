import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import {
  connect,
  ConfigurationError,
  type CallOptions,
  type ConnectOptions,
  type Fetch,
} from '@ld-rest/runtime';
import { createMiniClient } from './mini/client.js';

const accessToken = 'api-connect';

afterEach(() => {
  for (const name of ['LAUNCHDARKLY_API_HOST', 'LD_BASE_URI', 'LD_ACCESS_TOKEN']) delete process.env[name];
});

/** Returns what connecting with options that may be of any kind is refused with. */
function refusalOf(options: object): string {
  try {
    connect({ accessToken, ...options });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return String(error);
  }
  return 'nothing';
}

describe('connect', () => {
  it.each<[object, string]>([
    [{ acessToken: 'api-a' }, 'There is no option "acessToken". There are accessToken, auth, baseUrl'],
    [{ region: 'EU' }, 'region is "EU". Give one of us, eu, federal.'],
    [
      { region: 'eu', baseUrl: 'app.launchdarkly.com' },
      'baseUrl is at app.launchdarkly.com, but region "eu" is app.eu.launchdarkly.com. Leave one out.',
    ],
    [{ timeout: Number.NaN }, 'timeout is NaN. Give a finite number of at least 0.'],
    [{ timeout: -1 }, 'timeout is -1'],
    [{ deadline: Infinity }, 'deadline is Infinity'],
    [{ concurrency: 0 }, 'concurrency is 0. Give a finite number of at least 1.'],
    [{ retry: { attempts: Number.NaN } }, 'retry.attempts is NaN'],
    [{ retry: { rateLimits: -1 } }, 'retry.rateLimits is -1'],
  ])('refuses %j', (options, message) => {
    expect(refusalOf(options)).toContain(message);
  });

  it.each<ConnectOptions>([
    { timeout: 0, deadline: 0, concurrency: 1, retry: { attempts: 1, rateLimits: 0 } },
    { timeout: undefined, region: undefined, retry: undefined },
    { retry: false, region: 'eu', baseUrl: 'https://app.eu.launchdarkly.com/api/v2' },
  ])('takes %j', (options) => {
    expect(refusalOf(options)).toBe('nothing');
  });

  it.each([
    [
      'LAUNCHDARKLY_API_HOST',
      { LAUNCHDARKLY_API_HOST: 'https://one.example.com', LD_BASE_URI: 'two.example.com' },
      'https://one.example.com',
    ],
    ['LD_BASE_URI', { LD_BASE_URI: 'two.example.com/api/v2' }, 'https://two.example.com'],
  ])('takes the host from %s when none is given', (_, variables, want) => {
    Object.assign(process.env, variables);
    expect(connect({ accessToken }).baseUrl).toBe(want);
    expect(connect({ accessToken, region: 'federal' }).baseUrl).toBe('https://app.launchdarkly.us');
    expect(connect({ accessToken, baseUrl: 'three.example.com' }).baseUrl).toBe('https://three.example.com');
  });

  it('names the variable whose host cannot be used', () => {
    process.env['LD_BASE_URI'] = 'http://ld.example.com';
    expect(refusalOf({})).toContain('LD_BASE_URI must be an HTTPS URL');
  });
});

describe('String(connection)', () => {
  it.each<[string, ConnectOptions]>([
    ['LaunchDarkly at https://app.eu.launchdarkly.com, token given', { accessToken, region: 'eu' }],
    ['LaunchDarkly at https://app.launchdarkly.com, token fetched', { accessToken: () => accessToken }],
    ['LaunchDarkly at https://app.launchdarkly.com, session cookie', { auth: 'session' }],
  ])('says "%s"', (want, options) => {
    expect(String(connect(options))).toBe(want);
  });

  it('names the variable that the token is from', () => {
    process.env['LD_ACCESS_TOKEN'] = accessToken;
    expect(String(connect())).toBe(
      'LaunchDarkly at https://app.launchdarkly.com, token from LD_ACCESS_TOKEN',
    );
  });
});

describe('the options of a call', () => {
  it.each<[CallOptions, string]>([
    [{ timeout: Number.NaN }, 'timeout is NaN'],
    [{ deadline: Infinity }, 'deadline is Infinity'],
    [{ retry: { attempts: 0 } }, 'retry.attempts is 0'],
  ])('are refused when they are %j', async (options, message) => {
    let sent = 0;
    const fetch = async (): Promise<Response> => {
      sent += 1;
      return Response.json({});
    };
    const call = createMiniClient({ accessToken, fetch }).getTeams({}, options);
    await expect(call).rejects.toThrow(message);
    await expect(call).rejects.toBeInstanceOf(ConfigurationError);
    expect(sent).toBe(0);
  });
});

describe('fetch', () => {
  it('may be any function that does what is asked of it', async () => {
    const plain: Fetch = async () => ({
      ok: true,
      status: 200,
      statusText: 'OK',
      headers: { get: () => null, [Symbol.iterator]: () => new Map<string, string>().entries() },
      body: null,
      text: async () => '{"key":"checkout"}',
      arrayBuffer: async () => new ArrayBuffer(0),
    });
    const mini = createMiniClient({ accessToken, fetch: plain });
    expect(await mini.getFlag({ projectKey: 'web', featureFlagKey: 'a' })).toEqual({ key: 'checkout' });
    expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
  });
});
