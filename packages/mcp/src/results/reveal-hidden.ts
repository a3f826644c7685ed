import { isObject } from '../catalog/json.js';

/** Characters that people do not see and models read: controls, direction marks, tags. Emoji are held together by U+200D. */
const hidden = /(?!\u200D)[\p{Cf}\p{Co}]|(?![\t\n\r])\p{Cc}/gu;

/** Writes hidden characters of an answer as `<U+202E>`, so that nothing can be said to a model behind people's backs. */
export function revealHidden(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(hidden, (character) => `<U+${codeOf(character)}>`);
  if (Array.isArray(value)) return value.map(revealHidden);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [String(revealHidden(name)), revealHidden(entry)]),
  );
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
