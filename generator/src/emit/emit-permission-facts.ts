import { emitPermission } from '../catalog/emit-permission.js';
import { arrayOf, objectOf, own, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';

/** Emits what an operation needs, and where that was read; null where nobody says. */
export function emitPermissionFacts(operationId: string, permissions: JsonObject): Json {
  const facts = emitPermission(operationId, permissions);
  if (facts === undefined) return null;
  const { source } = objectOf(own(objectOf(permissions['operations']), operationId));
  const read = own(objectOf(permissions['sources']), stringOf(source) ?? '');
  return read === undefined ? facts : { ...objectOf(facts), source: read };
}

/** Says in a cell of a table what an operation needs: its actions, and the lowest role that has them. */
export function printPermission(operationId: string, permissions: JsonObject): string {
  const facts = emitPermission(operationId, permissions);
  if (facts === undefined) return 'not known';
  const { needs, role, tier, instructions } = objectOf(facts);
  const [first] = arrayOf(needs).map(objectOf);
  if (!first) return '';
  const actions = arrayOf(first['actions']).map((action) => `\`${stringOf(action) ?? ''}\``);
  const many = actions.length > 3;
  const what = many && instructions !== undefined ? 'one action per instruction' : listSome(actions);
  const lowest = stringOf(role);
  const named = lowest === undefined ? '' : `; ${lowest[0]?.toUpperCase() ?? ''}${lowest.slice(1)}`;
  return `${what}${named}${tier === 'inferred' ? ' (inferred)' : ''}`;
}

function listSome(actions: readonly string[]): string {
  if (actions.length <= 3) return actions.join(', ');
  return `${actions.slice(0, 2).join(', ')} and ${actions.length - 2} more`;
}
