import createClient from 'openapi-fetch';
import type { Connection } from './connect.js';
import { fillPath } from './path.js';
import type { RawClient } from './raw-client.js';

/** Opens openapi-fetch's own client on a connection. */
export function openRaw<Paths>({ baseUrl, headers, send }: Connection): RawClient<Paths> {
  const routes = new WeakMap<Request, string>();
  const raw = createClient({
    baseUrl,
    headers,
    pathSerializer: fillPath,
    fetch: async (request) => {
      const { method, signal } = request;
      const { response } = await send({
        method,
        // Middleware may have put another request in its place.
        route: routes.get(request) ?? '(unknown)',
        input: request,
        init: request.body ? { body: await request.arrayBuffer() } : {},
        headers: Object.fromEntries(request.headers),
        options: { signal },
      });
      return response;
    },
  });
  raw.use({
    onRequest: ({ request, schemaPath }) => {
      routes.set(request, schemaPath);
    },
  });
  // `Object.create` gives what has openapi-fetch's functions, and the types that leave responses as they are.
  return Object.create(raw);
}
