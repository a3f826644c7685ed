import { connect, type Connection, type ConnectOptions } from '../index.js';
import { lazyArea } from './lazy-area.js';

/** Loads the client of each area. */
export type Loaders<Client> = {
  readonly [Area in keyof Client]: (connection: Connection) => Promise<Client[Area]>;
};

/** Opens many areas on one connection. */
export interface LazyFactory<Client> {
  (options?: ConnectOptions | Connection): Client;
  /** The names of all areas. */
  readonly areas: readonly (keyof Client & string)[];
}

/**
 * Returns what opens many areas on one connection. The package of an area is loaded by the first call of one of its methods.
 *
 * What it returns throws a `ConfigurationError` when the options cannot work, such as a missing token.
 */
export function openLazily<Client extends Readonly<Record<keyof Client, object>>>(
  loaders: Loaders<Client>,
): LazyFactory<Client> {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the loaders have the names of the client
  const areas = Object.keys(loaders) as (keyof Client & string)[];
  const open = (options: ConnectOptions | Connection = {}): Client => {
    const connection = 'send' in options ? options : connect(options);
    const clients = areas.map((name) => [name, lazyArea(name, () => loaders[name](connection))] as const);
    // oxlint-disable-next-line typescript/consistent-type-assertions -- each area answers as its client does, only later
    return Object.fromEntries(clients) as Client;
  };
  return Object.assign(open, { areas });
}
