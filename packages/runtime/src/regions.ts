import { ConfigurationError } from './errors.js';
import type { ConnectOptions } from './options.js';

const hosts = { us: 'app.launchdarkly.com', eu: 'app.eu.launchdarkly.com', federal: 'app.launchdarkly.us' };
const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Returns the URL that operation paths are appended to.
 * @throws {ConfigurationError} when the base URL is none, or would send the token in the clear.
 */
export function resolveBaseUrl({ region = 'us', baseUrl = hosts[region] }: ConnectOptions): string {
  const url = parseUrl(/^\w+:\/\//.test(baseUrl) ? baseUrl : `https://${baseUrl}`);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname)))) {
    throw new ConfigurationError('baseUrl must be an HTTPS URL; plain HTTP is for loopback hosts');
  }
  return url.origin + url.pathname.replace(/\/*(api\/v2\/*)?$/, '');
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
