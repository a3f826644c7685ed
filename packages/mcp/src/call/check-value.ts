import { isObject } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import type { ObjectShape, Shape } from '../catalog/catalog.js';
import { nearestOf } from '../catalog/nearest-of.js';

/** The schemas that shapes refer to. */
export type Schemas = Readonly<Record<string, Shape>>;

/** Lists what is wrong with a value of a request, each with its place; nothing is dropped or filled in. */
export function checkValue(value: unknown, shape: Shape, place: string, schemas: Schemas): readonly string[] {
  if (typeof shape === 'string') return isPlain(value, shape) ? [] : [wrongType(value, shape, place)];
  if ('ref' in shape) return checkValue(value, schemas[shape.ref] ?? 'any', place, schemas);
  if ('null' in shape) return value === null ? [] : checkValue(value, shape.null, place, schemas);
  if ('values' in shape) return checkChoice(value, shape.values, place);
  if ('list' in shape) {
    if (!Array.isArray(value)) return [wrongType(value, 'list', place)];
    return value.flatMap((entry, index) => checkValue(entry, shape.list, `${place}[${index}]`, schemas));
  }
  if ('any' in shape) return checkAlternatives(value, shape.any, place, schemas);
  if ('all' in shape)
    return isObject(value)
      ? checkObject(value, merge(shape.all, schemas), place, schemas)
      : [wrongType(value, 'object', place)];
  return isObject(value) ? checkObject(value, shape, place, schemas) : [wrongType(value, 'object', place)];
}

function isPlain(value: unknown, type: string): boolean {
  if (type === 'any') return value !== undefined;
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'binary') return typeof value === 'string';
  return typeof value === type;
}

function wrongType(value: unknown, wanted: string, place: string): string {
  let given: string = typeof value;
  if (Array.isArray(value)) given = 'list';
  if (value === null) given = 'null';
  return `${place} is ${given}; expected ${wanted}.`;
}

function checkChoice(value: unknown, values: readonly (number | string)[], place: string): readonly string[] {
  if (values.some((known) => known === value)) return [];
  return [
    `${place} is ${JSON.stringify(value)?.slice(0, 60)}. ${nearestOf(String(value), values.map(String))}`,
  ];
}

function checkObject(
  value: JsonObject,
  shape: ObjectShape,
  place: string,
  schemas: Schemas,
): readonly string[] {
  const { fields, required = [], rest, open } = shape;
  const missing = required
    .filter((name) => value[name] === undefined)
    .map((name) => `${place}.${name} is missing.`);
  const wrong = Object.entries(value).flatMap(([name, entry]) => {
    const known = Object.hasOwn(fields, name) ? fields[name] : rest;
    if (known !== undefined) return checkValue(entry, known, `${place}.${name}`, schemas);
    return open
      ? []
      : [`${place} has no field "${name.slice(0, 60)}". ${nearestOf(name, Object.keys(fields))}`];
  });
  return [...missing, ...wrong];
}

/** Of several alternatives the one that says least against the value tells what is wrong; a `kind` decides first. */
function checkAlternatives(
  value: unknown,
  shapes: readonly Shape[],
  place: string,
  schemas: Schemas,
): readonly string[] {
  const parts = shapes.flatMap((shape) => flatten(shape, schemas));
  const kind = isObject(value) ? value['kind'] : undefined;
  const kinds = parts.map(kindOf).filter((known) => known !== undefined);
  if (kinds.length > 1 && !parts.some((part) => kindOf(part) === undefined && part === 'any')) {
    const chosen = parts.filter((part) => kindOf(part) === kind);
    if (chosen.length === 0)
      return [
        `${place}.kind is ${JSON.stringify(kind)?.slice(0, 60) ?? 'missing'}. ${nearestOf(String(kind), kinds)}`,
      ];
    return least(chosen.map((part) => checkValue(value, part, place, schemas)));
  }
  return least(parts.map((part) => checkValue(value, part, place, schemas)));
}

function least(verdicts: readonly (readonly string[])[]): readonly string[] {
  return verdicts.toSorted((left, right) => left.length - right.length)[0] ?? [];
}

function flatten(shape: Shape, schemas: Schemas): readonly Shape[] {
  if (typeof shape === 'string') return [shape];
  if ('any' in shape) return shape.any.flatMap((part) => flatten(part, schemas));
  const target = 'ref' in shape ? schemas[shape.ref] : undefined;
  return target === undefined ? [shape] : flatten(target, schemas);
}

function kindOf(shape: Shape): string | undefined {
  if (typeof shape === 'string' || !('fields' in shape)) return undefined;
  const { kind } = shape.fields;
  return typeof kind === 'object' && 'values' in kind && kind.values.length === 1
    ? String(kind.values[0])
    : undefined;
}

/** An intersection as one object. */
function merge(shapes: readonly Shape[], schemas: Schemas): ObjectShape {
  const parts = shapes
    .flatMap((shape) => flatten(shape, schemas))
    .filter((part): part is ObjectShape => typeof part === 'object' && 'fields' in part);
  return {
    fields: Object.assign({}, ...parts.map(({ fields }) => fields)),
    required: parts.flatMap(({ required = [] }) => required),
    ...(parts.some(({ open }) => open) ? { open: true } : {}),
  };
}
