import { connect, type Connection } from '../connection/connect.js';
import type { CallOptions, ConnectOptions, OperationTraits } from '../connection/options.js';
import { createList } from '../paging/create-list.js';
import type { Paging } from '../paging/paging.js';
import type { Area } from './area.js';
import { buildCall, type FlatInput } from './build-call.js';
import { describeOperation } from './operation.js';
import { performCall } from './perform-call.js';

/**
 * Opens an area on a connection, or on one of its own.
 * @throws {ConfigurationError} when the options cannot work.
 */
export function openArea<Paths>(options: ConnectOptions | Connection = {}): Area<Paths> {
  const connection = 'send' in options ? options : connect(options);
  const area = {
    call: (method: string, route: string, traits?: OperationTraits) => {
      const operation = describeOperation(method, route, traits);
      return async (input: FlatInput = {}, options: CallOptions = {}): Promise<unknown> =>
        (await performCall(connection, buildCall(connection, operation, input, options))).output;
    },
    list: (method: string, route: string, paging: Paging, traits?: OperationTraits) =>
      createList(connection, describeOperation(method, route, traits), paging),
  };
  // oxlint-disable-next-line typescript/consistent-type-assertions -- only the contract knows inputs and answers; nothing checks them
  return area as unknown as Area<Paths>;
}
