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
  if (start === '<') throw new SpecError(`${name} ${describeMarkup(text)} Expected JSON or YAML.`);
  const value = start === '{' || start === '[' ? parseJson(text, name) : parseYaml(text, name);
  if (isObject(value)) return value;
  throw new SpecError(`${name} holds ${describeKind(value)}. Expected an object.`);
}

function describeMarkup(text: string): string {
  return /^\s*<(?:!doctype html|html|head|body|title)\b/i.test(text)
    ? 'is an HTML page: for signing in perhaps, or of an error. Check the address.'
    : 'is XML.';
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
