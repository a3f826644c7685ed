import { ConfigurationError } from '../errors/launchdarkly-error.js';

/** Headers by their names in lower case. */
export type HeaderRecord = Record<string, string>;

/** Returns the headers of every request. */
export function defaultHeaders(userAgent = 'ld-rest'): HeaderRecord {
  // In a browser every header more costs a CORS preflight.
  const isServer = /^(Node|Deno|Bun|Cloudflare)/.test(globalThis.navigator?.userAgent ?? 'Node');
  return mergeHeaders({ 'ld-api-version': '20240415' }, isServer ? { 'user-agent': userAgent } : {});
}

/**
 * Returns headers with further ones, which come in any case and win.
 * @throws {ConfigurationError} for what HTTP cannot carry, such as line breaks; without the value, which may be secret.
 */
export function mergeHeaders(
  headers: Readonly<HeaderRecord>,
  further: Readonly<HeaderRecord> | undefined,
  beta = false,
): HeaderRecord {
  const merged = { ...headers };
  // The two versions replace each other: of two values LaunchDarkly obeys the first.
  if (beta) merged['ld-api-version'] = 'beta';
  for (const name in further) {
    const value = further[name] ?? '';
    if (!/^[\w-]+$/.test(name) || !/^[\t -~\x80-\xff]*$/.test(value)) {
      throw new ConfigurationError(
        'A header cannot be sent: its name or its value has characters that HTTP forbids',
      );
    }
    merged[name.toLowerCase()] = value;
  }
  return merged;
}
