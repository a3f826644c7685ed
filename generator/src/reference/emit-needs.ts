import { emitPermission } from '../catalog/emit-permission.js';
import { arrayOf, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { codeText } from './rich-text.js';

/** Emits which permission a token needs; nothing where that is not known. */
export function emitNeeds(operationId: string, permissions: JsonObject): readonly string[] {
  const permission = emitPermission(operationId, permissions);
  if (permission === undefined) return [];
  const { needs, choice, role, tier } = objectOf(permission);
  const rows = arrayOf(needs).map(objectOf);
  if (rows.length === 0) return ['<p>Needs no action of a custom role.</p>'];
  const inferred = tier === 'inferred' ? ' <span class="inferred">(inferred)</span>' : '';
  const name = stringOf(role);
  return [
    `<p>Needs ${rows.map((row) => emitNeed(row, stringOf(choice))).join(', and ')}${inferred}.${name === undefined ? '' : ` Base role: ${roleNames.get(name) ?? name} or higher.`}</p>`,
  ];
}

/** Reads the action of each kind of instruction. */
export function actionsByKind(operationId: string, permissions: JsonObject): JsonObject {
  return objectOf(objectOf(emitPermission(operationId, permissions))['instructions']);
}

/** A choice of many actions is told kind by kind, where the kinds are listed. */
function emitNeed({ actions, resources, when }: JsonObject, choice: string | undefined): string {
  const names = texts(actions);
  const what =
    names.length > FEW
      ? `one or more of ${names.length} actions, by what changes,`
      : names.map(codeText).join(choice === undefined ? ' and ' : ' or ');
  const condition = stringOf(when);
  return `${what} on ${texts(resources).map(codeText).join(' or ')}${condition === undefined ? '' : ` when ${codeText(condition)} is given`}`;
}

const FEW = 6;

const roleNames: ReadonlyMap<string, string> = new Map([
  ['reader', 'Reader'],
  ['writer', 'Writer'],
  ['admin', 'Admin'],
]);

function texts(list: Json | undefined): readonly string[] {
  return arrayOf(list).flatMap((entry) => stringOf(entry) ?? []);
}
