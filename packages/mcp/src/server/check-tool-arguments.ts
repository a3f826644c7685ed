import { isObject, listOf, objectOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import { nearestOf } from '../catalog/nearest-of.js';
import type { ToolDefinition } from './tool-definitions.js';

/** Lists what is wrong with the arguments of a tool; the SDK checks none. */
export function checkToolArguments(given: JsonObject, { inputSchema }: ToolDefinition): readonly string[] {
  const properties = objectOf(inputSchema['properties']);
  const missing = listOf(inputSchema['required']).filter((name) => given[String(name)] === undefined);
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(properties, name));
  return [
    ...missing.map((name) => `"${String(name)}" is missing.`),
    ...unknown.map(
      (name) => `There is no argument "${name.slice(0, 60)}". ${nearestOf(name, Object.keys(properties))}`,
    ),
    ...Object.entries(given).flatMap(([name, value]) =>
      Object.hasOwn(properties, name) ? checkOne(value, objectOf(properties[name]), name) : [],
    ),
  ];
}

function checkOne(value: unknown, schema: JsonObject, name: string): readonly string[] {
  const choices = listOf(schema['enum']);
  if (choices.length > 0)
    return choices.includes(value) ? [] : [`"${name}" is none of ${choices.map(String).join(', ')}.`];
  if (!fits(value, schema['type'])) return [`"${name}" is no ${String(schema['type'])}.`];
  if (
    typeof value === 'number' &&
    (value < Number(schema['minimum'] ?? -Infinity) || value > Number(schema['maximum'] ?? Infinity))
  )
    return [`"${name}" is out of range.`];
  if (typeof value === 'string' && value.length > Number(schema['maxLength'] ?? Infinity))
    return [`"${name}" is too long.`];
  if (!Array.isArray(value)) return [];
  if (value.length < Number(schema['minItems'] ?? 0) || value.length > Number(schema['maxItems'] ?? Infinity))
    return [`"${name}" has too few or too many entries.`];
  return value.flatMap((entry, index) => checkOne(entry, objectOf(schema['items']), `${name}[${index}]`));
}

function fits(value: unknown, type: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === undefined || typeof value === type;
}
