import { own } from '../document/json.js';
import { SpecError } from '../errors.js';
import type { ApiModel, Area, Operation } from '../model/types.js';
import type { Words } from '../words/words.js';
import { escapeCell, firstSentence } from './table-text.js';

const begin = '<!-- packages: generated, do not edit -->';
const end = '<!-- /packages -->';

/** Emits the project file that builds every package. */
export function emitPackagesProject(areas: readonly Area[]): string {
  const references = ['runtime', ...areas.map(({ slug }) => slug), 'client'].map((path) => ({
    path: `./${path}`,
  }));
  return `${JSON.stringify({ files: [], references }, null, 2)}\n`;
}

/**
 * Replaces the table of packages in the repository's README.
 * @throws {SpecError} when the README has no place for it.
 */
export function emitPackageTable(readme: string, { areas }: ApiModel): string {
  const [before, rest] = split(readme, begin);
  const [, after] = split(rest, end);
  return `${before}${begin}\n${table(areas)}\n${end}${after}`;
}

function table(areas: readonly Area[]): string {
  const rows = areas.map(({ slug, title, operations }) => {
    const beta = operations.filter(({ stability }) => stability === 'beta').length;
    return `| [\`@ld-rest/${slug}\`](packages/${slug}) | ${title.replaceAll('|', ' ')} | ${operations.length} | ${beta || ''} |`;
  });
  return ['| package | area | operations | of them beta |', '|---|---|---|---|', ...rows].join('\n');
}

/** Emits the page that lists every method with its package. */
export function emitMethodIndex({ areas }: ApiModel, words: Words): string {
  const rows = areas.flatMap(({ slug, operations }) =>
    operations.map((operation) => ({
      key: operation.name.toLowerCase(),
      row: indexRow(slug, operation, words),
    })),
  );
  const sorted = rows.toSorted((left, right) => (left.key < right.key ? -1 : 1));
  return `# Every method and its package

${rows.length} methods in ${areas.length} packages, by name. [@ld-rest/client](../packages/client) has all of them.

| method | what it does | package | |
|---|---|---|---|
${sorted.map(({ row }) => row).join('\n')}
`;
}

function indexRow(
  slug: string,
  { name, operationId, stability, deprecated }: Operation,
  words: Words,
): string {
  const text = escapeCell(firstSentence(own(words.operations, operationId) ?? ''));
  const state = deprecated ? 'deprecated' : stability === 'beta' ? 'beta' : '';
  return `| \`${name}\` | ${text} | [\`@ld-rest/${slug}\`](../packages/${slug}) | ${state} |`;
}

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at < 0)
    throw new SpecError(`README.md has no line "${mark}", where the table of packages belongs. Add it.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
