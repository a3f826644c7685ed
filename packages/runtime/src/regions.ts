import { ConfigurationError } from './errors.js';
import type { ConnectOptions } from './options.js';

const hosts = { us: 'app.launchdarkly.com', eu: 'app.eu.launchdarkly.com', federal: 'app.launchdarkly.us' };
const secure = /^(https:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])[^@?#]*$/;

/**
 * Returns the URL that operation paths are appended to.
 * @throws {ConfigurationError} when the base URL is none, or would send the token in the clear.
 */
export function resolveBaseUrl({ region = 'us', baseUrl = hosts[region] }: ConnectOptions): string {
  const url = /^\w+:\/\//.test(baseUrl) ? baseUrl : `https://${baseUrl}`;
  if (!URL.canParse(url) || !secure.test(new URL(url).href)) {
    throw new ConfigurationError('baseUrl must be an HTTPS URL; plain HTTP is for loopback only');
  }
  return new URL(url).href.replace(/\/*(api\/v2\/*)?$/, '');
}
