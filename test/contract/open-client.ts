import type { Connection } from '@ld-rest/runtime';

/** A method of any client, called with data that is made at run time. */
export type AnyMethod = (input: Readonly<Record<string, unknown>>) => Promise<unknown>;

type Factory = (connection: Connection) => Readonly<Record<string, unknown>>;

/** Opens the client of a generated package and finds its methods by name. */
export async function openClient(slug: string, connection: Connection): Promise<(name: string) => AnyMethod> {
  const client = await openWholeClient(slug, connection);
  return (name) => {
    const method = client[name];
    if (isMethod(method)) return method;
    throw new Error(`The client of ${slug} has no method ${name}. Run npm run generate.`);
  };
}

/** Opens the client of a generated package. */
export async function openWholeClient(
  slug: string,
  connection: Connection,
): Promise<Readonly<Record<string, unknown>>> {
  const module: unknown = await import(`../../packages/${slug}/src/index.ts`);
  return findFactory(slug, module)(connection);
}

function findFactory(slug: string, module: unknown): Factory {
  const exports = Object.entries(typeof module === 'object' && module !== null ? module : {});
  const factory = exports.find(([name]) => /^create\w+Client$/.test(name))?.[1];
  if (isFactory(factory)) return factory;
  throw new Error(`The package ${slug} exports no factory of a client. Run npm run generate.`);
}

function isFactory(value: unknown): value is Factory {
  return typeof value === 'function';
}

function isMethod(value: unknown): value is AnyMethod {
  return typeof value === 'function';
}
