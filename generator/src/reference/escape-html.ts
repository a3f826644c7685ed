/** Makes a text safe in HTML, and in Markdown around it: an empty line would end the block. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
