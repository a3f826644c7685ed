/** Writes a string literal in double quotes, as TypeScript's printer does; whatever the text holds, it stays inside. */
export function quote(text: string): string {
  return spellDirections(
    JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'),
  );
}

/** Spells out the characters that change the direction of writing: with them, source reads as something else than it is. */
export function spellDirections(text: string): string {
  return text.replaceAll(
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Writes a property name, quoted only where it must be. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

/** Makes a text safe inside a doc comment: one line, and nothing that ends the comment or starts a tag. */
export function commentText(text: string): string {
  return spellDirections(text).replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/').replaceAll('@', '\\@').trim();
}
