/**
 * Turns parameters into a query, with its `?`, as openapi-fetch does with what the API has: texts, numbers, booleans, and
 * lists of them, which repeat their name or are joined by commas. What is missing is left out.
 */
export function serializeQuery(parameters: Iterable<readonly [string, unknown]>, byCommas = false): string {
  let query = '';
  const add = (name: string, value: string): void => {
    query += `${query ? '&' : '?'}${name}=${value}`;
  };
  const encode = (value: unknown): string => encodeURIComponent(String(value));
  for (const [name, value] of parameters) {
    if (value === undefined || value === null) continue;
    if (!Array.isArray(value)) add(name, encode(value));
    else if (!byCommas) for (const item of value) add(name, encode(item));
    else if (value.length > 0) add(name, value.map(encode).join(','));
  }
  return query;
}
