import { own } from '../document/json.js';
import { firstSentence } from '../emit/table-text.js';
import { emitAreaPage } from './emit-area-page.js';
import { emitInstructionIndex } from './emit-instruction-index.js';
import { emitMethodIndex, packageLink } from './emit-method-index.js';
import { emitTable } from './emit-table.js';
import type { ReferenceSource } from './reference-source.js';
import { richText } from './rich-text.js';

/** A page of the reference, its path relative to the folder of the reference. */
export interface ReferencePage {
  readonly path: string;
  readonly content: string;
}

/** Emits the reference: a page an area, and the pages by which one finds a package, a method or an instruction. */
export function emitReference(source: ReferenceSource): readonly ReferencePage[] {
  return [
    { path: 'index.md', content: emitPackageIndex(source) },
    { path: 'methods.md', content: emitMethodIndex(source) },
    { path: 'instructions.md', content: emitInstructionIndex(source) },
    ...source.model.areas.map((area) => ({
      path: `${area.slug}.md`,
      content: emitAreaPage(area, source),
    })),
  ];
}

function emitPackageIndex({ model, words }: ReferenceSource): string {
  const rows = model.areas.map((area) => [
    packageLink(area),
    richText(firstSentence(own(words.areas, area.slug)?.purpose ?? area.title)),
    String(area.operations.length),
  ]);
  return [
    '# Packages',
    'One package for each area of the API. Look a method up in [all methods](./methods.md), a kind of semantic-patch instruction in [all instructions](./instructions.md).',
    emitTable(['package', 'what it is for', 'methods'], rows),
    '',
  ].join('\n\n');
}
