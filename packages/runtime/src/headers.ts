import { ConfigurationError } from './errors.js';
import type { CallOptions } from './options.js';

const currentVersion = '20240415';

// Browsers announce themselves; a further header would only cost a CORS preflight.
const isBrowser = !/^(undefined|Node|Deno|Bun)/.test(String(globalThis.navigator?.userAgent));

/** Says what a request's headers depend on. */
export interface HeaderFacts {
  readonly headers: Headers;
  readonly beta: true | undefined;
  readonly userAgent: string | undefined;
}

/** Adds the headers that every request has, unless the caller has set them. */
export function addHeaders({ headers, beta, userAgent = 'ld-rest' }: HeaderFacts): void {
  // The two values replace each other: of two LaunchDarkly obeys the first.
  if (!headers.has('ld-api-version')) headers.set('ld-api-version', beta ? 'beta' : currentVersion);
  if (!isBrowser && !headers.has('user-agent')) headers.set('user-agent', userAgent);
}

/**
 * Refuses headers that would end their line.
 * @throws {ConfigurationError} without the value, which may be a secret.
 */
export function checkHeaders(headers: CallOptions['headers'] = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    if (/[\r\n\0]/.test(name + value)) throw new ConfigurationError('A header holds a line break');
  }
}
