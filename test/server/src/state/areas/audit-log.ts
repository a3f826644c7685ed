import { arrayOf, objectOf, textOf, writeText, type JsonObject } from '../../json.js';
import type { SpecialAnswer, SpecialCall } from '../special-operations.js';
import { AUDIT_LOG } from './paths.js';

/** Lists the audit log, the newest entry first, narrowed by a text and by specifiers of resources. */
export function listAuditLog({ account, call }: SpecialCall): SpecialAnswer {
  const { q: text, spec } = call.query;
  const statements = arrayOf(call.body).flatMap((statement) => arrayOf(objectOf(statement)['resources']));
  const specifiers = [...(spec === undefined ? [] : [spec]), ...statements].flatMap(
    (value) => textOf(value) ?? [],
  );
  const entries = account.store.list({ itemPath: AUDIT_LOG }, {}).map(({ value }) => value);
  const found = entries
    .filter((entry) => text === undefined || mentions(entry, writeText(text)))
    .filter((entry) => specifiers.length === 0 || specifiers.some((specifier) => isAbout(entry, specifier)));
  return { items: found.toReversed().map(showListed) };
}

// What a thing was before and after is only in the answer to one entry.
function showListed({
  previousVersion: _previous,
  currentVersion: _current,
  ...entry
}: JsonObject): JsonObject {
  return entry;
}

function mentions({ name, title, comment }: JsonObject, text: string): boolean {
  return [name, title, comment].some(
    (part) => textOf(part)?.toLowerCase().includes(text.toLowerCase()) ?? false,
  );
}

function isAbout({ target }: JsonObject, specifier: string): boolean {
  const pattern = new RegExp(`^${specifier.split('*').map(escape).join('.*')}$`, 'u');
  return arrayOf(objectOf(target)['resources']).some((resource) => pattern.test(textOf(resource) ?? ''));
}

function escape(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\/]/g, '\\$&');
}
