import { ConfigurationError } from './errors.js';

/** Is a set of headers, by their names in lower case. */
export type HeaderRecord = Record<string, string>;

// In a browser every header more costs a CORS preflight.
const isBrowser = !/^(Node|Deno|Bun)/.test(globalThis.navigator?.userAgent ?? 'Node');

/** Returns the headers of every request. */
export function defaultHeaders(userAgent = 'ld-rest'): HeaderRecord {
  return mergeHeaders({ 'ld-api-version': '20240415' }, isBrowser ? {} : { 'user-agent': userAgent });
}

/**
 * Returns headers with further ones, which come in any case and win.
 * @throws {ConfigurationError} for what HTTP cannot carry, such as line breaks; without the value, which may be secret.
 */
export function mergeHeaders(
  headers: Readonly<HeaderRecord>,
  further: Readonly<HeaderRecord> = {},
): HeaderRecord {
  const merged = { ...headers };
  for (const [name, value] of Object.entries(further)) {
    if (!/^[\w-]+$/.test(name) || !/^[\t -~\x80-\xff]*$/.test(value)) {
      throw new ConfigurationError('A header cannot be sent');
    }
    merged[name.toLowerCase()] = value;
  }
  return merged;
}
