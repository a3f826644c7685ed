const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Finds the next index that holds no JSON white space. */
export function skipSpace(text: string, start: number): number {
  let index = start;
  while (isSpace(text.charCodeAt(index))) index += 1;
  return index;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Finds the end of the number, `true`, `false` or `null` that starts at an index; `undefined` when none does. */
export function scanLiteral(text: string, start: number): number | undefined {
  LITERAL.lastIndex = start;
  return LITERAL.test(text) ? LITERAL.lastIndex : undefined;
}

/** Finds the index after the string that starts at an index, or the first character in it that JSON does not allow. */
export function scanString(text: string, start: number): { readonly end: number; readonly valid: boolean } {
  let index = start + 1;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return { end: index + 1, valid: true };
    if (code < 0x20) return { end: index, valid: false };
    if (code === BACKSLASH) {
      ESCAPE.lastIndex = index;
      if (!ESCAPE.test(text)) return { end: index, valid: false };
      index = ESCAPE.lastIndex;
    } else index += 1;
  }
  return { end: text.length, valid: false };
}
