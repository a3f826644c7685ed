import type { Sections } from '../../generator/src/words/words.js';

/** A text of a section that is sorted by two names, such as a schema and a property. */
export interface PairedText {
  readonly outer: string;
  readonly inner: string;
  readonly text: string;
}

/** Lists the texts of a section that is sorted by two names. */
export function listPairs(section: Sections): readonly PairedText[] {
  return Object.entries(section).flatMap(([outer, texts]) =>
    Object.entries(texts).map(([inner, text]) => ({ outer, inner, text })),
  );
}
