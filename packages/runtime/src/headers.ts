import { ConfigurationError } from './errors.js';

/** Is a set of headers. */
export type HeaderRecord = Readonly<Record<string, string>>;

// In a browser every header more costs a CORS preflight.
const isBrowser = !/^(Node|Deno|Bun)/.test(globalThis.navigator?.userAgent ?? 'Node');

/** Returns the headers of every request. */
export function defaultHeaders(userAgent = 'ld-rest'): HeaderRecord {
  return { 'ld-api-version': '20240415', ...(!isBrowser && { 'user-agent': userAgent }) };
}

/**
 * Refuses header values that would end their line.
 * @throws {ConfigurationError} without the values, which may be secret.
 */
export function checkHeaders(headers: HeaderRecord): void {
  if (/[\r\n\0]/.test(Object.entries(headers).join()))
    throw new ConfigurationError('A header holds a line break');
}
