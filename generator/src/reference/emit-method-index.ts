import { byCodeUnit } from '../document/json.js';
import { firstSentence } from '../emit/table-text.js';
import type { Area } from '../model/types.js';
import { emitBadges } from './emit-badges.js';
import { emitTable } from './emit-table.js';
import { methodAnchor } from './method-anchor.js';
import { proseOrWords } from './prose-or-words.js';
import type { ReferenceSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';

/** Emits the page that tells which package has which method. */
export function emitMethodIndex({ model, words }: ReferenceSource): string {
  const methods = model.areas
    .flatMap((area) => area.operations.map((operation) => ({ area, operation })))
    .toSorted((left, right) =>
      byCodeUnit(left.operation.name.toLowerCase(), right.operation.name.toLowerCase()),
    );
  const rows = methods.map(({ area, operation }) => [
    `<a href="./${area.slug}.md#${methodAnchor(operation)}">${codeText(operation.name)}</a>`,
    packageLink(area),
    [richText(firstSentence(proseOrWords(operation, words))), ...emitBadges(operation)].join(' '),
  ]);
  return [
    '# All methods',
    `Each of the ${methods.length} methods, and the package that has it.`,
    `<div class="filtered">\n${emitTable(['method', 'package', 'what it does'], rows)}\n</div>`,
    '',
  ].join('\n\n');
}

/** Emits a link to an area's page under the name of its package. */
export function packageLink({ slug }: Area): string {
  return `<a href="./${slug}.md">${codeText(`@ld-rest/${slug}`)}</a>`;
}
