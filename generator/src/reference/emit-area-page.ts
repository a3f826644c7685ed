import { camelCase } from 'es-toolkit/string';
import { byCodeUnit, own } from '../document/json.js';
import { firstSentence } from '../emit/table-text.js';
import { exportedSchemas } from '../model/exported-schemas.js';
import type { Area, Operation } from '../model/types.js';
import { emitBadges } from './emit-badges.js';
import { emitOperationSection } from './emit-operation-section.js';
import { emitTable } from './emit-table.js';
import { emitType, typeAnchor } from './emit-type.js';
import { methodAnchor } from './method-anchor.js';
import { proseOrWords } from './prose-or-words.js';
import type { PageSource, ReferenceSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';

/** Emits the page of an area: what it is for, each operation, each type. */
export function emitAreaPage(area: Area, source: ReferenceSource): string {
  const { model, words } = source;
  const schemas = [...exportedSchemas(area.operations)].map((schema) => ({
    schema,
    name: model.schemaNames.get(schema) ?? schema,
  }));
  const links = new Map(schemas.map(({ name }) => [name, `#${typeAnchor(name)}`]));
  const page: PageSource = { ...source, area, client: camelCase(area.slug), links };
  const types = schemas.toSorted((left, right) => byCodeUnit(left.name, right.name));
  return `${[
    `# ${area.title}`,
    ...emitPurpose(area, own(words.areas, area.slug)),
    `\`\`\`sh\nnpm install @ld-rest/${area.slug}\n\`\`\``,
    emitOverview(area.operations, source),
    ...area.operations.map((operation) => emitOperationSection(operation, page)),
    ...(types.length > 0
      ? ['## Types', 'What these methods take and answer. The package exports each by its name.']
      : []),
    ...types.map(({ schema }) => emitType(schema, page)),
  ].join('\n\n')}\n`;
}

function emitPurpose(
  { slug, title }: Area,
  words: ReferenceSource['words']['areas'][string] | undefined,
): readonly string[] {
  if (words === undefined) return [`<p>The ${codeText(slug)} package: ${richText(title)}.</p>`];
  const traps = words.traps.map((trap) => `<li>${richText(trap)}</li>`);
  return [
    `<p>${richText(words.purpose)}</p>\n<p>For example: ${richText(words.task)}</p>`,
    ...(traps.length > 0
      ? [`<div class="traps"><p>Good to know</p>\n<ul>\n${traps.join('\n')}\n</ul></div>`]
      : []),
  ];
}

function emitOverview(operations: readonly Operation[], { words }: ReferenceSource): string {
  const rows = operations.map((operation) => [
    `<a href="#${methodAnchor(operation)}">${codeText(operation.name)}</a>`,
    [richText(firstSentence(proseOrWords(operation, words))), ...emitBadges(operation)].join(' '),
  ]);
  return emitTable(['method', 'what it does'], rows);
}
