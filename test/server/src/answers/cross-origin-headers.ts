import type { IncomingHttpHeaders } from 'node:http';

/** Headers that let a web page of the given origin call the server and read its answers. */
export function crossOriginHeaders(
  request: IncomingHttpHeaders,
  allowOrigin: string | undefined,
): Readonly<Record<string, string>> {
  if (allowOrigin === undefined) return {};
  return {
    'access-control-allow-origin': allowOrigin,
    'access-control-allow-methods': 'DELETE, GET, PATCH, POST, PUT',
    'access-control-allow-headers': request['access-control-request-headers'] ?? '*',
    'access-control-expose-headers': '*',
  };
}
