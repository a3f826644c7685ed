import { ConfigurationError } from '@ld-rest/runtime';

/**
 * Returns the path of a JSON Patch operation: segments are escaped, so that keys may hold `/` and `~` (RFC 6901).
 * A number is an index; `'-'` is the end of an array.
 *
 * @example
 * ```ts
 * const patch = [
 *   { op: 'replace', path: jsonPointer('environments', 'production', 'rules', 0, 'description'), value: 'Beta testers' },
 *   { op: 'add', path: jsonPointer('customProperties', 'jira/issues', 'value', '-'), value: 'WEB-1' },
 * ] as const;
 * ```
 * @throws {ConfigurationError} when a number is no index.
 */
export function jsonPointer(...segments: readonly (number | string)[]): string {
  return segments.map((segment) => `/${escape(segment)}`).join('');
}

function escape(segment: number | string): string {
  if (typeof segment === 'number' && !(Number.isSafeInteger(segment) && segment >= 0)) {
    throw new ConfigurationError(
      `${segment} is no index. Give a whole number from 0, or '-' for the end of an array.`,
    );
  }
  // In this order: an escaped slash has a tilde.
  return String(segment).replaceAll('~', '~0').replaceAll('/', '~1');
}
