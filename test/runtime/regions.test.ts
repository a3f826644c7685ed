import { describe, expect, it } from 'vitest';
import { ConfigurationError, type ConnectOptions } from '@ld-rest/runtime';
import { resolveBaseUrl } from '../../packages/runtime/src/connection/resolve-base-url.js';

describe('resolveBaseUrl', () => {
  it.each<[string, ConnectOptions]>([
    ['https://app.launchdarkly.com', {}],
    ['https://app.launchdarkly.com', { region: 'us' }],
    ['https://app.eu.launchdarkly.com', { region: 'eu' }],
    ['https://app.launchdarkly.us', { region: 'federal' }],
    ['https://ld.example.com', { baseUrl: 'ld.example.com' }],
    ['https://ld.example.com', { baseUrl: 'https://ld.example.com/' }],
    ['https://ld.example.com', { baseUrl: 'https://ld.example.com/api/v2' }],
    ['https://ld.example.com', { baseUrl: 'ld.example.com/api/v2/' }],
    ['https://ld.example.com:8443/proxy', { baseUrl: 'https://ld.example.com:8443/proxy/api/v2' }],
    ['https://app.eu.launchdarkly.com', { baseUrl: 'app.eu.launchdarkly.com', region: 'eu' }],
    ['http://localhost:3000', { baseUrl: 'http://localhost:3000' }],
    ['http://127.0.0.1:3000', { baseUrl: 'http://127.0.0.1:3000/api/v2' }],
    ['http://[::1]:3000', { baseUrl: 'http://[::1]:3000' }],
  ])('returns %s for %j', (want, options) => {
    expect(resolveBaseUrl(options)).toBe(want);
  });

  it.each([
    'http://app.launchdarkly.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://10.0.0.1',
    'ftp://ld.example.com',
    'https://',
    'https://user:password@ld.example.com',
    'https://ld.example.com?project=web',
    '',
  ])('refuses %j', (baseUrl) => {
    expect(() => resolveBaseUrl({ baseUrl })).toThrow(ConfigurationError);
  });

  it('keeps a password in the URL to itself', () => {
    expect(() => resolveBaseUrl({ baseUrl: 'https://user:hunter2@ld.example.com' })).not.toThrow(/hunter2/);
  });
});
