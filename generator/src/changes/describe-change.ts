import { ruleOf } from './change-catalogue.js';
import type { Direction } from './change-rule.js';
import type { SpecChange } from './spec-change.js';

/** What the words of a change are made from. */
export interface DescribedChange extends Pick<SpecChange, 'after' | 'before' | 'direction' | 'kind'> {
  /** What changed, as the reader knows it: seen from an operation or from a schema. */
  readonly thing: string;
}

/** Says a change in one sentence, without the operation that it reaches. */
export function describeChange({ kind, direction, thing, before, after }: DescribedChange): string {
  return fillPhrase(ruleOf(kind, direction).phrase, {
    thing: placeThing(thing, direction),
    ...sides({ before, after }),
  });
}

/** Says what to do about a change; nothing when code goes on as it is. */
export function adviseOn({
  kind,
  direction,
  before,
  after,
}: Omit<DescribedChange, 'thing'>): string | undefined {
  const { advice } = ruleOf(kind, direction);
  return advice === undefined ? undefined : fillPhrase(advice, sides({ before, after }));
}

/** Names a thing and, for data, the way that it travels. */
export function placeThing(thing: string, direction: Direction | undefined): string {
  if (direction === undefined) return code(thing);
  const place = direction === 'output' ? 'the response' : 'the input';
  return thing === '' ? place : `${code(thing)} in ${place}`;
}

/** Puts words into the places of a phrase. */
export function fillPhrase(phrase: string, words: Readonly<Record<string, string>>): string {
  return phrase.replaceAll(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
}

/** Marks a text as code. */
export function code(text: string): string {
  return `\`${text}\``;
}

function sides({
  before = '?',
  after = '?',
}: Pick<DescribedChange, 'after' | 'before'>): Readonly<Record<string, string>> {
  return { before: code(before), after: code(after) };
}
