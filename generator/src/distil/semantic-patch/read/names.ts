/** Tells whether a heading names an instruction; anything else in its place is refused. */
export function isKindName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]{0,99}$/.test(text);
}

/** Tells whether a text can name a parameter; `__proto__` cannot. */
export function isParameterName(text: string): boolean {
  return /^_?[A-Za-z][A-Za-z0-9_]{0,99}$/.test(text);
}
