import { connect, type Connection, type ConnectOptions } from '../index.js';
import { lazyArea } from './lazy-area.js';

/** Loads the client of each area. */
export type Loaders<Client> = {
  readonly [Area in keyof Client]: (connection: Connection) => Promise<Client[Area]>;
};

/**
 * Opens many areas on one connection. The package of an area is loaded by the first call of one of its methods.
 * @throws {ConfigurationError} when the options cannot work, such as a missing token.
 */
export function openLazily<Client extends Readonly<Record<keyof Client, object>>>(
  loaders: Loaders<Client>,
  options: ConnectOptions | Connection = {},
): Client {
  const connection = 'send' in options ? options : connect(options);
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the loaders have the names of the client
  const names = Object.keys(loaders) as (keyof Client & string)[];
  const areas = names.map((name) => [name, lazyArea(name, () => loaders[name](connection))] as const);
  // oxlint-disable-next-line typescript/consistent-type-assertions -- each area answers as its client does, only later
  return Object.fromEntries(areas) as Client;
}
