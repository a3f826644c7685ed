import { isObject, listOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import type { Operation, Parameter, Shape } from '../catalog/catalog.js';
import { nearestOf } from '../catalog/nearest-of.js';
import { bodyShape } from './body-shape.js';
import { checkKey } from './check-key.js';
import { checkPatch } from './check-patch.js';
import { checkValue } from './check-value.js';
import type { Schemas } from './check-value.js';

/** Lists what is wrong with the arguments of a call; an empty list means that they may be judged and sent. */
export function checkArguments(operation: Operation, args: JsonObject, schemas: Schemas): readonly string[] {
  const { parameters, body } = operation;
  const names = [...parameters.map(({ name }) => name), ...(takesBody(operation) ? ['body'] : [])];
  const unknown = Object.keys(args)
    .filter((name) => !names.includes(name))
    .map((name) => `${operation.id} has no parameter "${name.slice(0, 60)}". ${nearestOf(name, names)}`);
  const wrong = parameters.flatMap((parameter) => checkParameter(args[parameter.name], parameter, schemas));
  if (args['body'] === undefined)
    return [...unknown, ...wrong, ...(body?.required ? ['body is missing.'] : [])];
  return [...unknown, ...wrong, ...(takesBody(operation) ? checkBody(operation, args['body'], schemas) : [])];
}

function takesBody({ body, patches }: Operation): boolean {
  return body !== undefined || patches !== undefined;
}

function checkParameter(value: unknown, parameter: Parameter, schemas: Schemas): readonly string[] {
  if (value === undefined) return parameter.required ? [`${parameter.name} is missing.`] : [];
  // Counts in a path travel as text either way.
  const text = typeof value === 'number' && parameter.in === 'path' ? String(value) : value;
  // A query may repeat a name that the document declares once.
  const values = parameter.in === 'query' && parameter.shape === 'string' ? many(text) : [text];
  const problems = values.flatMap((entry) => checkValue(entry, loosened(parameter), parameter.name, schemas));
  return problems.length === 0 && parameter.in === 'path' ? checkKey(value, parameter) : problems;
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? listOf(value) : [value];
}

function loosened({ shape, in: place }: Parameter): Shape {
  return place === 'path' && (shape === 'integer' || shape === 'number') ? { any: [shape, 'string'] } : shape;
}

function checkBody(operation: Operation, body: unknown, schemas: Schemas): readonly string[] {
  const shape = bodyShape(operation, schemas);
  if (shape === undefined) return [];
  if (!operation.patches?.includes('semantic-patch')) return checkValue(body, shape, 'body', schemas);
  if (!isObject(body))
    return [
      `${operation.id} takes a semantic patch: a body with "instructions". JSON Patch is refused, because it would go round the policy.`,
    ];
  return checkPatch(operation, body, { shape, schemas });
}
