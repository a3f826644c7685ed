/** Words that JavaScript reserves, in modules as well. */
const RESERVED_WORDS = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/),
);

/** Names that every JavaScript object has already. */
const OBJECT_NAMES = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Tells whether JavaScript gives a name a meaning of its own, so that it cannot name a variable or a key safely. */
export function isReservedName(name: string): boolean {
  return RESERVED_WORDS.has(name) || OBJECT_NAMES.has(name);
}

/** Tells whether every JavaScript object has a member of this name. */
export function isObjectName(name: string): boolean {
  return OBJECT_NAMES.has(name);
}

/** Tells whether a text holds a control character, a line separator or half a character: nothing that a name needs. */
export function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
}

/** Tells whether a text turns the direction of writing, so that it reads as something else than it is. */
export function turnsDirection(text: string): boolean {
  return /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text);
}
