import { printType } from '../../generator/src/emit/print-type.js';
import { propertyName } from '../../generator/src/emit/quote.js';
import type { ObjectShape, Shape } from '../../generator/src/model/types.js';

/**
 * Prints the type that a reader of a value expects. It changes no list, and what an answer gives back of a request is
 * read-only; of instructions it expects a kind, since there are others than those that it knows.
 */
export function printRead(shape: Shape, names: ReadonlyMap<string, string>): string {
  const type = printPlain(shape, names);
  return shape.nullable && !type.endsWith(' | null') ? `${type} | null` : type;
}

function printPlain(shape: Shape, names: ReadonlyMap<string, string>): string {
  switch (shape.kind) {
    case 'array':
      return `readonly (${printRead(shape.items, names)})[]`;
    case 'union':
      return shape.open
        ? '{ readonly kind: string }'
        : shape.parts.map((part) => printRead(part, names)).join(' | ');
    case 'intersection':
      return shape.parts.map((part) => `(${printRead(part, names)})`).join(' & ');
    case 'object':
      return printObject(shape, names);
    default:
      return printType(shape, names);
  }
}

function printObject(shape: ObjectShape, names: ReadonlyMap<string, string>): string {
  const { properties, additional } = shape;
  if (properties.length === 0) {
    return `Record<string, ${additional ? printRead(additional, names) : 'unknown'}>`;
  }
  const members = properties.map(
    (property) =>
      `${propertyName(property.name)}${property.required ? ': ' : '?: undefined | '}${printRead(property.shape, names)}`,
  );
  return `{ ${members.join('; ')} }`;
}
