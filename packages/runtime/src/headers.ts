import { ConfigurationError } from './errors.js';

/**
 * Refuses header values that would end their line.
 * @throws {ConfigurationError} without the values, which may be secret.
 */
export function checkHeaders(headers: Readonly<Record<string, string>> = {}): void {
  if (/[\r\n\0]/.test(Object.entries(headers).join()))
    throw new ConfigurationError('A header holds a line break');
}
