import type { AreaDefinition } from './read-areas.js';

/** Longest line of a formatted file; a list that is longer stands one entry a line. */
const lineWidth = 110;

/** Renders the areas as `spec/areas.json` holds them, formatted as the repository's formatter would. */
export function renderAreas(areas: readonly AreaDefinition[]): string {
  const entries = areas.map(({ slug, title, tags, operations, proposed }) => {
    const fields = [
      `    "title": ${JSON.stringify(title)}`,
      renderList('tags', tags),
      ...(operations.length > 0 ? [renderList('operations', operations)] : []),
      ...(proposed ? ['    "new": true'] : []),
    ];
    return `  ${JSON.stringify(slug)}: {\n${fields.join(',\n')}\n  }`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

function renderList(name: string, values: readonly string[]): string {
  const items = values.map((value) => JSON.stringify(value));
  const line = `    ${JSON.stringify(name)}: [${items.join(', ')}]`;
  // One more column: a comma can follow.
  if (line.length < lineWidth) return line;
  return `    ${JSON.stringify(name)}: [\n${items.map((item) => `      ${item}`).join(',\n')}\n    ]`;
}
