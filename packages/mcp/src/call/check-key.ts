import type { Parameter } from '../catalog/catalog.js';

/** Parameters of paths that are no keys of LaunchDarkly's and may hold nearly anything. */
const free = new Set(['attributeName', 'branch', 'contextKey', 'contextKind', 'id', 'userKey', 'version']);

/**
 * Lists what is wrong with a value of a path. It may not climb to another endpoint, nor read as something else where
 * policies write `:`, `;` and `*`.
 */
export function checkKey(value: unknown, { name }: Parameter): readonly string[] {
  const text = String(value);
  if (text === '') return [`${name} is empty.`];
  if (text.length > 500) return [`${name} is longer than 500 characters.`];
  if (/[\p{Cc}\p{Cf}\\]/u.test(text)) return [`${name} holds a control character or a backslash.`];
  if (/^\.{1,2}$|(^|\/)\.{1,2}(\/|$)|%2e|%2f|%5c/i.test(text))
    return [`${name} is "${text.slice(0, 40)}", which would reach another endpoint.`];
  if (!free.has(name) && !/^[\w.~@+-]+$/.test(text))
    return [`${name} is "${text.slice(0, 40)}"; a key has letters, digits, ".", "_" and "-" only.`];
  return [];
}
