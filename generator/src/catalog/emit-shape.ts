import { compact } from '../document/json.js';
import type { Json } from '../document/json.js';
import type { ObjectShape, Property, Shape } from '../model/types.js';

/** Emits a shape in the catalogue's notation: names of plain types, and objects with one telling key for the rest. */
export function emitShape(shape: Shape): Json {
  const plain = emitPlain(shape);
  return shape.nullable ? { null: plain } : plain;
}

function emitPlain(shape: Shape): Json {
  switch (shape.kind) {
    case 'boolean':
      return 'boolean';
    case 'unknown':
      return 'any';
    case 'integer':
    case 'number':
      return shape.values ? { values: shape.values } : shape.kind;
    case 'string':
      if (shape.values && !shape.open) return { values: shape.values };
      return shape.format === 'binary' ? 'binary' : 'string';
    case 'array':
      return { list: emitShape(shape.items) };
    case 'object':
      return emitObject(shape);
    case 'union':
      return { any: shape.parts.map(emitShape) };
    case 'intersection':
      return { all: shape.parts.map(emitShape) };
    case 'reference':
      return { ref: shape.schema };
  }
}

function emitObject({ properties, additional }: ObjectShape): Json {
  const taken = properties.filter(({ readOnly }) => !readOnly);
  const required = taken.filter((property) => property.required).map(({ name }) => name);
  return compact([
    ['fields', compact(taken.map(({ name, shape }: Property) => [name, emitShape(shape)]))],
    ['required', required.length > 0 ? required : undefined],
    ['rest', additional === false || additional === undefined ? undefined : emitShape(additional)],
    ['open', taken.length === 0 && additional === undefined ? true : undefined],
  ]);
}
