import { SpecError } from '../errors.js';
import type { ApiModel, Area } from '../model/types.js';

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

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at < 0)
    throw new SpecError(`README.md has no line "${mark}", where the table of packages belongs. Add it.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
