import { escapeStep } from './pointer.js';

/** A place in a document: a key and the place it is under. A list of keys would be copied at every step of a walk. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string;
}

/** Makes the place below another, of one key or several. */
export function below(parent: Place | undefined, ...keys: readonly [string, ...string[]]): Place {
  const [key, ...rest] = keys;
  return rest.reduce((place: Place, next) => ({ parent: place, key: next }), { parent, key });
}

/** Keys that a pointer shows of its beginning; of more than twice as many, the end is left out. */
const SHOWN_KEYS = 20;

/** Prints a place as the fragment form of a JSON pointer, safe to show on a terminal. */
export function pointerOf(place: Place | undefined): string {
  const keys: string[] = [];
  for (let current = place; current; current = current.parent) keys.push(escapeKey(current.key));
  const path = keys.toReversed();
  return ['#', ...(path.length > 2 * SHOWN_KEYS ? [...path.slice(0, SHOWN_KEYS), '…'] : path)].join('/');
}

function escapeKey(key: string): string {
  const shown = key.length > 200 ? `${key.slice(0, 200)}…` : key;
  return withoutControls(escapeStep(shown));
}

/** Quotes a text of the document for a message: one line, of bounded length, nothing a terminal obeys. */
export function quoteText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return typeof value === 'string' ? withoutControls(JSON.stringify(shown)) : withoutControls(shown);
}

/** Spells out the characters that a terminal would obey. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}
