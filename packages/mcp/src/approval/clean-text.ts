/** Makes text of a model or an answer safe to show to a person: one line, no control, format or direction characters, capped. */
export function cleanText(text: string, most = 200): string {
  const plain = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}
