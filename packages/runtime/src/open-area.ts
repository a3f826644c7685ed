import { connect, type Connection } from './connect.js';
import { ApiError } from './errors.js';
import { checkHeaders } from './headers.js';
import { serializeForm } from './multipart.js';
import type { CallOptions, ConnectOptions, OperationTraits } from './options.js';
import { paged, type Paged, type Paging } from './paginate.js';
import { fillPath } from './path.js';
import { createRawClient, type RawClient } from './raw-client.js';
import { RequestRecord } from './request-record.js';

/** Is what a generated method adds to the init of its request. */
export interface CallInit {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly pathSerializer: (template: string, parameters: Record<string, unknown>) => string;
  readonly headers?: Record<string, string>;
  readonly querySerializer?: { readonly array: { readonly style: 'form'; readonly explode: false } };
  readonly bodySerializer?: (body: unknown) => FormData;
}

/** Is what openapi-fetch answers with. */
export type Sent<Output> =
  | { readonly data: Output; readonly response: Response }
  | { readonly response: Response };

/** Opens the methods of one area on a connection: what generated clients are made of. */
export interface Area<Paths> {
  /** Is openapi-fetch's client with the connection's token, version, limits and retries; made on first use. */
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
  const { baseUrl } = connection;
  const client = createRawClient<Paths>({ baseUrl, Request: RequestRecord });
  let raw: RawClient<Paths> | undefined;

  return {
    get raw() {
      return (raw ??= openRaw<Paths>(connection));
    },
    call: async (options = {}, send, traits = {}) => {
      checkHeaders(options.headers);
      let route = '';
      const sent = await send(client, {
        headers: { ...options.headers },
        pathSerializer: (template, parameters) => {
          route = template.slice(baseUrl.length);
          return fillPath(template, parameters);
        },
        fetch: async ({ url, method, headers, ...init }) => {
          route ||= url.slice(baseUrl.length).replace(/\?.*/, '');
          const call = { input: url, url, method, headers, init, route, options, traits, raw: false };
          const { response, text } = await connection.send(call);
          // The body has been read within the call's time; openapi-fetch gets what was read.
          response.text = async () => text;
          response.json = async () => JSON.parse(text);
          return response;
        },
        ...(traits.comma && { querySerializer: { array: { style: 'form', explode: false } } }),
        ...(traits.multipart && { bodySerializer: (body) => serializeForm(Object(body)) }),
      });
      if ('data' in sent) return sent.data;
      throw new ApiError('No success', { response: sent.response.status });
    },
    paged,
  };
}

function openRaw<Paths>({ baseUrl, send }: Connection): RawClient<Paths> {
  const routes = new WeakMap<Request, string>();
  const raw = createRawClient<Paths>({
    baseUrl,
    pathSerializer: fillPath,
    fetch: async (request) => {
      const { url, method, signal } = request;
      const body = request.body ? { body: await request.arrayBuffer() } : {};
      const { response } = await send({
        ...{ input: request, url, method, headers: new Headers(request.headers), init: body, raw: true },
        ...{ route: routes.get(request) ?? url.slice(baseUrl.length), options: { signal }, traits: {} },
      });
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
