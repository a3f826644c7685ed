import type { ContractOperation, ContractParameter } from '../contract/types.js';
import { objectOf, type Json, type JsonObject } from '../json.js';
import type { Validate } from '../schema/create-validators.js';
import { refuseAttribute } from './refusal.js';

/** Values of parameters by name, with the types that the contract declares. */
export type ParameterValues = Readonly<Record<string, Json>>;

/** Reads and checks the path parameters of a call. */
export function readPathParameters(
  operation: ContractOperation,
  texts: ReadonlyMap<string, string>,
  validate: Validate,
): ParameterValues {
  const declared = operation.parameters.filter(({ place }) => place === 'path');
  return Object.fromEntries(
    declared.map((parameter) => [
      parameter.name,
      readValue(parameter, [texts.get(parameter.name) ?? ''], validate),
    ]),
  );
}

/** Reads and checks the query of a call; a parameter that is not declared is refused. */
export function readQuery(
  operation: ContractOperation,
  query: URLSearchParams,
  validate: Validate,
): ParameterValues {
  const declared = operation.parameters.filter(({ place }) => place === 'query');
  const names = new Set(declared.map(({ name }) => name));
  for (const name of query.keys()) {
    if (!names.has(name)) throw refuseAttribute(name, `${operation.operationId} has no such query parameter`);
  }
  const missing = declared.find(({ name, required }) => required && !query.has(name));
  if (missing !== undefined) throw refuseAttribute(missing.name, 'this query parameter is required');
  const present = declared.filter(({ name }) => query.has(name));
  return Object.fromEntries(
    present.map((parameter) => [
      parameter.name,
      readValue(parameter, query.getAll(parameter.name), validate),
    ]),
  );
}

function readValue(parameter: ContractParameter, texts: readonly string[], validate: Validate): Json {
  const value =
    parameter.schema['type'] === 'array' ? readArray(parameter, texts) : readSingle(parameter, texts);
  const problem = validate(parameter.schema, value);
  if (problem === undefined) return value;
  throw refuseAttribute(parameter.name, problem.reason);
}

function readArray({ name, schema, explode }: ContractParameter, texts: readonly string[]): Json {
  if (explode) return texts.map((text) => parseText(objectOf(schema['items']), text));
  const [joined = '', ...more] = texts;
  if (more.length > 0) throw refuseAttribute(name, 'may be given once; several values are joined by commas');
  return joined.split(',').map((text) => parseText(objectOf(schema['items']), text));
}

function readSingle({ name, schema }: ContractParameter, texts: readonly string[]): Json {
  const [text = '', ...more] = texts;
  if (more.length > 0) throw refuseAttribute(name, 'may be given once');
  return parseText(schema, text);
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

// What is no number or boolean stays a text, so that the schema refuses it and says what it wanted.
function parseText(schema: JsonObject, text: string): Json {
  if (schema['type'] === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (schema['type'] === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return schema['type'] === 'boolean' ? (BOOLEANS.get(text) ?? text) : text;
}
