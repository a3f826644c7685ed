import type { Shape } from '../model/types.js';
import { propertyName, quote } from './quote.js';

/** Prints a shape as a TypeScript type; named schemas by the name under which they are exported. */
export function printType(shape: Shape, names: ReadonlyMap<string, string>): string {
  const type = printPlainType(shape, names);
  return shape.nullable ? `${type} | null` : type;
}

function printPlainType(shape: Shape, names: ReadonlyMap<string, string>): string {
  switch (shape.kind) {
    case 'boolean':
    case 'unknown':
      return shape.kind;
    case 'integer':
    case 'number':
      return shape.values ? shape.values.map(String).join(' | ') : 'number';
    case 'string':
      return printString(shape);
    case 'array':
      return `${parenthesize(printType(shape.items, names))}[]`;
    case 'object':
      return printObject(shape, names);
    case 'union':
      return shape.parts.map((part) => printType(part, names)).join(' | ');
    case 'intersection':
      return shape.parts.map((part) => parenthesize(printType(part, names))).join(' & ');
    case 'reference':
      return names.get(shape.schema) ?? 'unknown';
  }
}

function printString({ values, open, format }: Extract<Shape, { kind: 'string' }>): string {
  if (!values) return format === 'binary' ? 'Blob' : 'string';
  return [...values.map(quote), ...(open ? ['(string & {})'] : [])].join(' | ');
}

function printObject(
  { properties, additional }: Extract<Shape, { kind: 'object' }>,
  names: ReadonlyMap<string, string>,
): string {
  if (properties.length === 0) {
    return `Record<string, ${additional ? printType(additional, names) : 'unknown'}>`;
  }
  const members = properties.map(
    ({ name, required, shape }) => `${propertyName(name)}${required ? '' : '?'}: ${printType(shape, names)}`,
  );
  return `{ ${members.join('; ')} }`;
}

function parenthesize(type: string): string {
  return type.includes(' ') ? `(${type})` : type;
}
