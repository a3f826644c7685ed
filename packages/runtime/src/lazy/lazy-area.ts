import { ConfigurationError, type Page, type Pages } from '../index.js';

type Call = (...args: readonly unknown[]) => Promise<unknown>;

interface Method extends Call {
  readonly paginate?: (...args: readonly unknown[]) => Pages<unknown, unknown>;
}

/** Stands for the client of an area, which is loaded when one of its methods is called. */
export function lazyArea(area: string, load: () => Promise<object>): object {
  const methods = new Map<string, Method>();
  let client: object | undefined;
  // The client is kept, not the promise of it: a Worker's requests may not wait for each other.
  const find = async (name: string): Promise<Method> => {
    client ??= await load();
    const method: unknown = Reflect.get(client, name);
    if (typeof method !== 'function')
      throw new ConfigurationError(`The area ${area} has no method ${name}. Check its name.`);
    // oxlint-disable-next-line typescript/consistent-type-assertions -- clients hold nothing but methods
    return method as Method;
  };
  return new Proxy(
    {},
    {
      // A client is no promise: `await` would call its `then`.
      get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : methodOf(name)),
    },
  );

  function methodOf(name: string): Method {
    const known = methods.get(name) ?? lazyMethod(() => find(name));
    methods.set(name, known);
    return known;
  }
}

function lazyMethod(find: () => Promise<Method>): Method {
  const call: Call = async (...args) => (await find())(...args);
  return Object.assign(call, {
    paginate: (...args: readonly unknown[]) => lazyPages(async () => paginate(await find(), args)),
  });
}

function paginate(method: Method, args: readonly unknown[]): Pages<unknown, unknown> {
  if (!method.paginate) throw new ConfigurationError('This method does not page. Call it without paginate.');
  return method.paginate(...args);
}

function lazyPages(open: () => Promise<Pages<unknown, unknown>>): Pages<unknown, unknown> {
  async function* pages(): AsyncGenerator<Page<unknown, unknown>, void, undefined> {
    yield* (await open()).pages();
  }
  async function* items(): AsyncGenerator<unknown, void, undefined> {
    yield* await open();
  }
  return { pages, toArray: async () => (await open()).toArray(), [Symbol.asyncIterator]: items };
}
