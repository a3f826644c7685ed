/** Shortens a text of a document for a message and takes out what a terminal would obey. */
export function printable(text: string): string {
  const shown = text.length > 160 ? `${text.slice(0, 160)}…` : text;
  return shown.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
}
