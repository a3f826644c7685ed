import { ConfigurationError } from './errors.js';

/** Refuses header values that would end their line; the message leaves them out, for they may be secret. */
export function checkHeaders(headers: Readonly<Record<string, string>> = {}): void {
  if (/[\r\n\0]/.test(Object.entries(headers).join()))
    throw new ConfigurationError('A header holds a line break');
}

/** Says whether this is a browser, where every header more costs a CORS preflight. */
export function isBrowser(): boolean {
  return !/^(undefined|Node|Deno|Bun)/.test(`${globalThis.navigator?.userAgent}`);
}
