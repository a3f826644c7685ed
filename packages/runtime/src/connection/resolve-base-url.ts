import { ConfigurationError } from '../errors/launchdarkly-error.js';
import { readEnvironment } from './environment.js';
import type { ConnectOptions } from './options.js';

const hosts = { us: 'app.launchdarkly.com', eu: 'app.eu.launchdarkly.com', federal: 'app.launchdarkly.us' };
const secure = /^(https:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])[^@?#]*$/;

/**
 * Returns the URL that operation paths are appended to: that of `baseUrl`, of the region, or of the environment.
 * @throws {ConfigurationError} when it is none, contradicts the region, or would send the token in the clear.
 */
export function resolveBaseUrl({ region, baseUrl }: ConnectOptions): string {
  if (region !== undefined && !Object.hasOwn(hosts, region)) {
    throw new ConfigurationError(`region is "${region}". Give one of ${Object.keys(hosts).join(', ')}.`);
  }
  const ofRegion = region && hosts[region];
  const [name, given] =
    baseUrl !== undefined
      ? ['baseUrl', baseUrl]
      : ofRegion !== undefined
        ? ['region', ofRegion]
        : (readEnvironment('LAUNCHDARKLY_API_HOST', 'LD_BASE_URI') ?? ['region', hosts.us]);
  const url = /^\w+:\/\//.test(given) ? given : `https://${given}`;
  if (!URL.canParse(url) || !secure.test(new URL(url).href)) {
    throw new ConfigurationError(`${name} must be an HTTPS URL; plain HTTP is for loopback only`);
  }
  const { href, host } = new URL(url);
  if (ofRegion !== undefined && host !== ofRegion) {
    throw new ConfigurationError(
      `${name} is at ${host}, but region "${region}" is ${ofRegion}. Leave one out.`,
    );
  }
  return href.replace(/\/*(api\/v2\/*)?$/, '');
}
