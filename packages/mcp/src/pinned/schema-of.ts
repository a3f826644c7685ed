import type { ObjectShape, Shape } from '../catalog/catalog.js';

/** A JSON Schema, as far as tools need one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What turning a shape into a schema follows. */
export interface SchemaOptions {
  readonly schemas: Readonly<Record<string, Shape>>;
  /** How many levels of objects are written out. What lies deeper is checked when it is called. */
  readonly depth: number;
}

/** Turns a shape into a JSON Schema that a client can show; arguments are checked against the shape itself. */
export function schemaOf(shape: Shape, options: SchemaOptions): JsonSchema {
  if (shape === 'any') return {};
  if (shape === 'binary') return { type: 'string' };
  if (typeof shape === 'string') return { type: shape };
  if ('values' in shape) return { enum: shape.values };
  if ('list' in shape) return { type: 'array', items: schemaOf(shape.list, options) };
  if ('null' in shape) return {};
  if ('ref' in shape) return schemaOf(options.schemas[shape.ref] ?? 'any', options);
  if ('any' in shape || 'all' in shape) return {};
  return objectSchema(shape, options);
}

function objectSchema({ fields, required = [] }: ObjectShape, { schemas, depth }: SchemaOptions): JsonSchema {
  if (depth <= 0 || Object.keys(fields).length === 0) return { type: 'object' };
  const inner = { schemas, depth: depth - 1 };
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, schemaOf(field, inner)]),
    ),
    ...(required.length > 0 ? { required } : {}),
  };
}
