/** Returns a query with one parameter set. */
export function setQuery(search: string, name: string, value: unknown): string {
  const query = new URLSearchParams(search);
  query.set(name, String(value));
  return `?${query}`;
}

/** Reads a number in a query; 0 when it is not there. */
export function readNumber(search: string, name: string): number {
  return Number(new URLSearchParams(search).get(name)) || 0;
}
