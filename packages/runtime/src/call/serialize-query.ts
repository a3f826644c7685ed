import type { OperationTraits } from '../connection/options.js';

/**
 * Turns parameters into a query, with its `?`: texts, numbers, booleans, times, a filter, and lists, which repeat their
 * name or are joined by commas. What is missing is left out.
 * @throws {ConfigurationError} when a filter cannot be written.
 */
export function serializeQuery(
  parameters: Iterable<readonly [string, unknown]>,
  { comma, filter, seconds }: OperationTraits = {},
): string {
  let query = '';
  const add = (name: string, value: string): void => {
    query += `${query ? '&' : '?'}${name}=${value}`;
  };
  const encode = (value: unknown): string => encodeURIComponent(String(value));
  for (const [name, value] of parameters) {
    if (value === undefined || value === null) continue;
    if (Array.isArray(value)) {
      if (!comma?.includes(name)) for (const item of value) add(name, encode(item));
      else if (value.length > 0) add(name, value.map(encode).join(','));
    } else if (value instanceof Date) {
      add(name, encode(seconds?.includes(name) ? Math.floor(+value / 1000) : +value));
    } else add(name, encode(filter && value instanceof Object ? filter(value) : value));
  }
  return query;
}
