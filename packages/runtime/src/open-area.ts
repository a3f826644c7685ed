import { connect, type Connection } from './connect.js';
import { openRaw } from './open-raw.js';
import type { CallOptions, ConnectOptions, OperationTraits } from './options.js';
import { paged } from './paginate.js';
import type { Paged, Paging } from './paging.js';
import { performCall, type MethodCall } from './perform-call.js';
import type { RawClient } from './raw-client.js';

/** Is what a generated method adds to the init of its request. */
export interface CallInit extends Pick<MethodCall, 'options' | 'traits'> {
  /** Says that the answer is JSON. */
  readonly parseAs: 'json';
}

/** Is what a request of a generated method is answered with. */
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
  const client: RawClient<Paths> = openMethods(connection);
  let raw: RawClient<Paths> | undefined;
  return {
    get raw() {
      return (raw ??= openRaw<Paths>(connection));
    },
    call: async (options = {}, send, traits = {}) => {
      const sent = await send(client, { options, traits, parseAs: 'json' });
      return 'data' in sent ? sent.data : Promise.reject(sent.error);
    },
    paged,
  };
}

/** Returns functions that are called like openapi-fetch's. */
function openMethods(connection: Connection): ReturnType<typeof Object.fromEntries> {
  const open = (method: string): unknown[] => [
    method,
    async (route: string, init: CallInit) => ({
      data: await performCall(connection, { ...init, method, route }),
    }),
  ];
  return Object.fromEntries(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'].map(open));
}
