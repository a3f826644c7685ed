import { SpecError } from '../errors.js';
import { isObject, type Json, type JsonObject } from '../document/json.js';
import { parseYaml } from './parse-yaml.js';
import { scanJson } from './scan-json.js';

/**
 * Parses a JSON or YAML text into a plain object; a text that starts with a brace or bracket is JSON.
 * @throws {SpecError} with line and column, for anything that is not one object of JSON data.
 */
export function parseDocument(text: string, name: string): JsonObject {
  const start = text.trimStart().slice(0, 1);
  if (start === '') throw new SpecError(`${name} is empty. Expected an OpenAPI document in JSON or YAML.`);
  if (start === '<') {
    throw new SpecError(
      `${name} is HTML or XML, not JSON or YAML: a sign-in or error page perhaps. Check the address.`,
    );
  }
  const value = start === '{' || start === '[' ? parseJson(text, name) : parseYaml(text, name);
  if (isObject(value)) return value;
  throw new SpecError(`${name} holds ${describeKind(value)}. Expected an object.`);
}

function parseJson(text: string, name: string): Json {
  scanJson(text, name);
  const value: Json = JSON.parse(text);
  return value;
}

function describeKind(value: Json): string {
  if (value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : `only a ${typeof value}`;
}
