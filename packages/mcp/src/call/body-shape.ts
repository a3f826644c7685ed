import type { ObjectShape, Operation, Shape } from '../catalog/catalog.js';

/** Returns the shape that bodies of an operation are held to: of several forms of patch, the semantic one. */
export function bodyShape(operation: Operation, schemas: Readonly<Record<string, Shape>>): Shape | undefined {
  const { body, patches = [] } = operation;
  if (!patches.includes('semantic-patch')) return body?.shape;
  const semantic =
    body && alternatives(body.shape, schemas).filter((shape) => 'instructions' in shape.fields);
  // The form without an environment has the same fields but one.
  return (
    semantic?.toSorted(
      (left, right) => Object.keys(right.fields).length - Object.keys(left.fields).length,
    )[0] ?? noBody
  );
}

/** A semantic patch whose body the document does not declare. */
const noBody: ObjectShape = {
  fields: { comment: 'string', instructions: { list: 'any' } },
  required: ['instructions'],
};

function alternatives(shape: Shape, schemas: Readonly<Record<string, Shape>>): readonly ObjectShape[] {
  if (typeof shape === 'string') return [];
  if ('fields' in shape) return [shape];
  if ('any' in shape) return shape.any.flatMap((part) => alternatives(part, schemas));
  const target = 'ref' in shape ? schemas[shape.ref] : undefined;
  return target === undefined ? [] : alternatives(target, schemas);
}
