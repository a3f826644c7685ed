import type { Body, ObjectShape, Paging, Parameter, Response, Shape } from './types.js';

interface PagingSource {
  readonly queryParameters: readonly Pick<Parameter, 'name' | 'shape'>[];
  readonly body: Body | undefined;
  readonly successes: readonly Response[];
}

/** Decides whether an operation returns its elements in pages, and how the next page is asked for. */
export function detectPaging(source: PagingSource, schemas: ReadonlyMap<string, Shape>): Paging | undefined {
  const item = itemOf(source.successes[0]?.shape, schemas);
  if (!item) return undefined;
  const kind = pagingKind(source.queryParameters);
  if (!kind) return undefined;
  const inBody = kind === 'token' && hasProperty(source.body?.shape, 'continuationToken', schemas);
  return { kind: inBody ? 'body-token' : kind, items: 'items', item };
}

function pagingKind(parameters: PagingSource['queryParameters']): Paging['kind'] | undefined {
  const shapes = new Map(parameters.map((parameter) => [parameter.name, parameter.shape]));
  if (shapes.has('continuationToken')) return 'token';
  if (shapes.has('searchAfter')) return 'link';
  if (shapes.has('limit') && shapes.has('offset')) return 'offset';
  if (!shapes.has('limit') || !shapes.has('before') || !shapes.has('after')) return undefined;
  // Identifiers are followed by their link; only points in time can be computed from the last element.
  return shapes.get('before')?.kind === 'integer' ? 'time' : 'link';
}

/** Lists sit in `items`; a map of that name is no list. */
function itemOf(shape: Shape | undefined, schemas: ReadonlyMap<string, Shape>): Shape | undefined {
  const items = objectOf(shape, schemas)?.properties.find(({ name }) => name === 'items')?.shape;
  return items?.kind === 'array' ? items.items : undefined;
}

function hasProperty(shape: Shape | undefined, name: string, schemas: ReadonlyMap<string, Shape>): boolean {
  return objectOf(shape, schemas)?.properties.some((property) => property.name === name) ?? false;
}

function objectOf(shape: Shape | undefined, schemas: ReadonlyMap<string, Shape>): ObjectShape | undefined {
  const target = shape?.kind === 'reference' ? schemas.get(shape.schema) : shape;
  return target?.kind === 'object' ? target : undefined;
}
