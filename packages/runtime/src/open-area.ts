import type { Area } from './call/area.js';
import { connect, type Connection } from './connect.js';
import type { ConnectOptions, OperationTraits } from './options.js';
import { paged } from './paginate.js';
import type { Paging } from './paging.js';
import { performCall } from './perform-call.js';
import type { CallOptions } from './options.js';

/**
 * Opens an area on a connection, or on one of its own.
 * @throws {ConfigurationError} when the options cannot work.
 */
export function openArea<Paths>(options: ConnectOptions | Connection = {}): Area<Paths> {
  const connection = 'send' in options ? options : connect(options);
  const call =
    (method: string, route: string, traits: OperationTraits = {}) =>
    (input: object = {}, options: CallOptions = {}): Promise<unknown> =>
      performCall(connection, { method, route, traits, input, options });
  const area = {
    call,
    list: (method: string, route: string, paging: Paging, traits?: OperationTraits) =>
      paged(paging, call(method, route, traits)),
  };
  // oxlint-disable-next-line typescript/consistent-type-assertions -- only the contract knows inputs and answers; nothing checks them
  return area as unknown as Area<Paths>;
}
