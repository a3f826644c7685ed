/** Makes a text safe in HTML, in Markdown around it, and in the templates that some site generators compile pages as. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"{}\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
