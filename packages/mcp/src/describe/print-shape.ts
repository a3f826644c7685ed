import type { ObjectShape, Shape } from '../catalog/catalog.js';

/** What printing follows. */
export interface PrintOptions {
  readonly schemas: Readonly<Record<string, Shape>>;
  /** How many levels of objects are written out; deeper ones are named only. */
  readonly depth: number;
}

/** Prints a shape in TypeScript's notation. */
export function printShape(shape: Shape, { schemas, depth }: PrintOptions): string {
  const print = (inner: Shape): string => printShape(inner, { schemas, depth });
  if (shape === 'integer') return 'number';
  if (shape === 'binary') return 'file';
  if (typeof shape === 'string') return shape;
  if ('values' in shape) return shape.values.map((value) => JSON.stringify(value)).join('|');
  if ('list' in shape) return `${parenthesize(print(shape.list))}[]`;
  if ('any' in shape) return [...new Set(shape.any.map(print))].join(' | ');
  if ('all' in shape) return shape.all.map((part) => parenthesize(print(part))).join(' & ');
  if ('null' in shape) return `${print(shape.null)}|null`;
  if ('ref' in shape) return printReference(shape.ref, { schemas, depth });
  return printObject(shape, { schemas, depth });
}

function printReference(name: string, { schemas, depth }: PrintOptions): string {
  const target = schemas[name];
  if (target === undefined) return 'any';
  if (typeof target === 'string' || 'values' in target) return printShape(target, { schemas, depth });
  return depth <= 0 ? name : printShape(target, { schemas, depth });
}

function printObject(shape: ObjectShape, { schemas, depth }: PrintOptions): string {
  const { fields, required = [], rest } = shape;
  const names = Object.keys(fields);
  if (names.length === 0)
    return rest === undefined ? 'object' : `{[key]: ${printShape(rest, { schemas, depth: depth - 1 })}}`;
  if (depth <= 0) return '{…}';
  const needed = names.filter((name) => required.includes(name));
  const optional = names.filter((name) => !required.includes(name));
  const member = (name: string, mark: string): string =>
    `${name}${mark}: ${printShape(fields[name] ?? 'any', { schemas, depth: depth - 1 })}`;
  return `{${[...needed.map((name) => member(name, '')), ...optional.map((name) => member(name, '?'))].join(', ')}}`;
}

function parenthesize(type: string): string {
  return / [|&] |"\|"/.test(type) && !type.startsWith('{') ? `(${type})` : type;
}
