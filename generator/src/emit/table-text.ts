/** Returns a text as a cell of a Markdown table holds it. */
export function escapeCell(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029|<]+/g, ' ');
}

/** Returns the first sentence of a text, or all of it. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
