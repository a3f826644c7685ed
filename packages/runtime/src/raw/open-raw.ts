import createClient from 'openapi-fetch';
import { fillPath } from '../call/fill-path.js';
import type { FetchAnswer } from '../call/fetch-init.js';
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
      const { response, bytes } = await send({
        method,
        url,
        // Middleware may have put another request in its place.
        route: routes.get(request) ?? '(unknown)',
        body: request.body ? await request.arrayBuffer() : undefined,
        headers: Object.fromEntries(request.headers),
        options: { signal },
        traits: {},
        reading: 'raw',
      });
      return wholeResponse(response, bytes);
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
function wholeResponse(answer: FetchAnswer, bytes: ArrayBuffer | undefined): Response {
  if (answer instanceof Response && !answer.body) return answer;
  const { status, statusText } = answer;
  return new Response(answer.body ? bytes : null, { status, statusText, headers: [...answer.headers] });
}
