/** Emits a table from cells that are HTML, on lines of which none is empty: Markdown takes it as one block. */
export function emitTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = `<tr>${heads.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr>`;
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table>\n<thead>${head}</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
