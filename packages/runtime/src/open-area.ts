import { connect, type Connection } from './connect.js';
import { cursors } from './cursor.js';
import { checkHeaders } from './headers.js';
import { serializeForm } from './multipart.js';
import type { CallOptions, ConnectOptions, OperationTraits } from './options.js';
import { paged } from './paginate.js';
import type { Paged, Paging } from './paging.js';
import { selectPatchType } from './patch.js';
import { fillPath } from './path.js';
import { createRawClient, type RawClient } from './raw-client.js';
import type { CallAnswer } from './send.js';
import { recordRequest } from './request-record.js';

/** Is what a generated method adds to the init of its request. */
export interface CallInit {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly pathSerializer: (template: string, parameters: Readonly<Record<string, unknown>>) => string;
  readonly bodySerializer: (body: unknown) => string | FormData;
  readonly headers: Record<string, string>;
}

/** Is what openapi-fetch answers with. */
export type Sent<Output> = { readonly data: Output } | { readonly error: unknown };

/** Opens the methods of one area on a connection: what generated clients are made of. */
export interface Area<Paths> {
  /** openapi-fetch's client, with the connection's token, version, limits and retries; made on first use. */
  readonly raw: RawClient<Paths>;
  /** Sends one call and returns its parsed body. */
  readonly call: <Output>(
    options: CallOptions | undefined,
    send: (raw: RawClient<Paths>, init: CallInit) => Promise<Sent<Output>>,
    traits?: OperationTraits,
  ) => Promise<Output>;
  /** Adds `paginate` to a method. */
  readonly paged: <Input, Output, Item>(
    paging: Paging<Output, Item>,
    method: (input: Input, options?: CallOptions) => Promise<Output>,
  ) => Paged<Input, Output, Item>;
}

/**
 * Opens an area on a connection, or on one of its own.
 * @throws {ConfigurationError} when the options cannot work.
 */
export function openArea<Paths>(options: ConnectOptions | Connection = {}): Area<Paths> {
  const connection = 'send' in options ? options : connect(options);
  const { baseUrl, headers: defaults, send } = connection;
  const client = createRawClient<Paths>({ baseUrl, Request: recordRequest });
  let raw: RawClient<Paths> | undefined;
  return {
    get raw() {
      return (raw ??= openRaw<Paths>(connection));
    },
    call: async (options = {}, request, traits = {}) => {
      const cursor = cursors.get(options);
      let template: string | undefined;
      let contentType: string | undefined;
      // Hidden from the types of the request, which would take the answer for a text.
      const hidden = { parseAs: 'text' };
      if (options.headers) checkHeaders(options.headers);
      const sent = await request(client, {
        // The two versions replace each other: of two values LaunchDarkly obeys the first.
        headers: { ...defaults, ...(traits.beta && { 'ld-api-version': 'beta' }), ...options.headers },
        pathSerializer: (path, parameters) => {
          template = path;
          return fillPath(path, parameters);
        },
        bodySerializer: (body) => {
          if (traits.multipart) return serializeForm(Object(body));
          if (traits.patch) contentType = selectPatchType(body);
          const token = cursor?.inBody && new URLSearchParams(cursor.search).get('continuationToken');
          return JSON.stringify(token ? { ...Object(body), continuationToken: token } : body);
        },
        fetch: async (init) => {
          const { url, method, headers } = init;
          if (contentType) headers.set('content-type', contentType);
          const route = (template ?? url.replace(/\?.*/, '')).slice(baseUrl.length);
          const answer = await send({ input: url, method, headers, init, route, options, traits });
          if (cursor) Object.assign(cursor, { url, tell: answer.tell });
          const output = parseAnswer(answer);
          answer.response.text = async () => output;
          return answer.response;
        },
        ...hidden,
        ...(traits.comma && { querySerializer: { array: { style: 'form', explode: false } } }),
        ...(cursor?.search && { querySerializer: () => cursor.search }),
      });
      return 'data' in sent ? sent.data : Promise.reject(sent.error);
    },
    paged,
  };
}

function parseAnswer({ text, refuse }: CallAnswer): ReturnType<typeof JSON.parse> {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    throw refuse();
  }
}

function openRaw<Paths>({ baseUrl, headers: defaults, send }: Connection): RawClient<Paths> {
  const routes = new WeakMap<Request, string>();
  const raw = createRawClient<Paths>({
    baseUrl,
    headers: defaults,
    pathSerializer: fillPath,
    fetch: async (request: Request) => {
      const { url, method, signal } = request;
      const init = request.body ? { body: await request.arrayBuffer() } : {};
      const route = routes.get(request) ?? url.slice(baseUrl.length).replace(/\?.*/, '');
      const headers = new Headers(request.headers);
      const { response } = await send({ input: request, method, headers, init, route, options: { signal } });
      return response;
    },
  });
  raw.use({
    onRequest: ({ request, schemaPath }) => {
      routes.set(request, schemaPath);
    },
  });
  return raw;
}
