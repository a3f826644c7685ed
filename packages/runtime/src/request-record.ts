/**
 * Stands in for the `Request` that openapi-fetch makes, and keeps URL and init as they are.
 *
 * A `Request` can be sent once and costs a copy; a record can be sent as often as it takes.
 */
export function recordRequest(url: string, init: RequestInit): object {
  return { ...init, url };
}
