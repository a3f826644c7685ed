import { arrayOf, compact, objectOf, own, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';

/** Emits what spec/permissions.yaml says of an operation; undefined where it knows nothing. */
export function emitPermission(operationId: string, permissions: JsonObject): Json | undefined {
  const row = own(objectOf(permissions['operations']), operationId);
  if (row === undefined)
    return arrayOf(permissions['withoutAction']).includes(operationId) ? { needs: [] } : undefined;
  const facts = objectOf(row);
  const instructions = objectOf(facts['instructions']);
  return compact([
    ['needs', [facts, ...arrayOf(facts['also']).map(objectOf)].map(emitNeed)],
    ['choice', facts['choice']],
    ['role', facts['role']],
    ['tier', facts['tier']],
    ['instructions', Object.keys(instructions).length > 0 ? instructions : undefined],
  ]);
}

function emitNeed(row: JsonObject): Json {
  const { resource } = row;
  return compact([
    ['actions', arrayOf(row['actions'])],
    ['resources', stringOf(resource) === undefined ? arrayOf(resource) : [resource ?? '']],
    ['when', row['when']],
  ]);
}
