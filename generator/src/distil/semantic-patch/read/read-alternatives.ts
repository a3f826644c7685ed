import type { Alternatives } from '../types/instruction-type.js';
import { codesOf, sentencesOf } from './prose.js';

/** Where the parameters of an instruction could be said to stand for one another. */
export interface AlternativeEvidence {
  readonly prose: string;
  /** The parameters on each side of an "or" between the bullets. */
  readonly divided: readonly (readonly string[])[];
  readonly names: readonly string[];
}

/** Each alternative becomes an object of its own. */
const most = 10;

/** Finds parameters that stand for one another: between bullets, or in "either `a` or `b` but not both" and "at least one of `a` and `b`". */
export function readAlternatives({ prose, divided, names }: AlternativeEvidence): Alternatives | undefined {
  if (divided.length > most) return undefined;
  if (divided.length > 1) return { choose: 'one', sets: divided };
  const known = new Set(names);
  const setsIn = (text: string): readonly (readonly string[])[] =>
    [...new Set(codesOf(text))]
      .filter((code) => known.has(code))
      .slice(0, most)
      .map((name) => [name]);
  for (const sentence of sentencesOf(prose)) {
    const one = setsIn(between(sentence, 'either ', 'but not both'));
    if (one.length > 1) return { choose: 'one', sets: one };
    const some = setsIn(between(sentence, 'at least one of ', ''));
    if (some.length > 1) return { choose: 'some', sets: some };
  }
  return undefined;
}

function between(sentence: string, first: string, last: string): string {
  const start = sentence.toLowerCase().indexOf(first);
  const end = last === '' ? sentence.length : sentence.toLowerCase().indexOf(last);
  return start < 0 || end < start ? '' : sentence.slice(start, end);
}
