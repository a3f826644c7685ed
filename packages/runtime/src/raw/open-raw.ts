import createClient from 'openapi-fetch';
import { fillPath } from '../call/fill-path.js';
import type { Answer } from '../call/outgoing-call.js';
import type { Connection } from '../connection/connect.js';
import type { RawClient } from './raw-client.js';

/**
 * Opens openapi-fetch's own client on a connection: with its token, version, limits and retries.
 * @example
 * const raw = openRaw<paths>(connect());
 * const { data, response } = await raw.GET('/api/v2/teams');
 */
export function openRaw<Paths>({ baseUrl, headers, send }: Connection): RawClient<Paths> {
  const routes = new WeakMap<Request, string>();
  const raw = createClient({
    baseUrl,
    headers,
    pathSerializer: (template, parameters) => fillPath(template.split(/[{}]/), parameters),
    fetch: async (request) => {
      const { method, signal, url } = request;
      // Middleware may have put another request in its place.
      const route = routes.get(request) ?? '(unknown)';
      const { answer } = await send({
        method,
        url,
        route,
        key: `${method} ${route}`,
        body: request.body ? await request.arrayBuffer() : undefined,
        headers: Object.fromEntries(request.headers),
        options: { signal },
        traits: {},
        reading: 'raw',
      });
      return wholeResponse(answer);
    },
  });
  raw.use({
    onRequest: ({ request, schemaPath }) => {
      routes.set(request, schemaPath);
    },
  });
  // oxlint-disable-next-line typescript/consistent-type-assertions -- openapi-fetch's types turn an open enum into an object; these leave answers as they are
  return raw as unknown as RawClient<Paths>;
}

/** Returns a response that still has its body. */
function wholeResponse({ response, bytes }: Answer): Response {
  if (response instanceof Response && !response.body) return response;
  const { status, statusText, headers } = response;
  return new Response(response.body ? bytes : null, { status, statusText, headers: [...headers] });
}
