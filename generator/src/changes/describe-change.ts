import { ruleOf } from './change-catalogue.js';
import { fillPhrase } from './fill-phrase.js';
import type { Words } from './fill-phrase.js';
import type { SpecChange } from './spec-change.js';

/** What the words of a change are made from. */
export interface DescribedChange extends Pick<SpecChange, 'after' | 'before' | 'direction' | 'kind'> {
  /** What changed, as the reader knows it: seen from an operation or from a schema. */
  readonly thing: string;
  /** The methods that it reaches, as they are shown; nothing for the names that a package exports. */
  readonly methods: string | undefined;
  /** How many they are; of data, how many things changed alike. */
  readonly count: number;
}

/** Says a change in one sentence. What is said of data is introduced by the methods that it reaches. */
export function describeChange(change: DescribedChange): string {
  const { kind, direction, thing, methods, count } = change;
  const { phrase } = ruleOf(kind, direction);
  const words = { ...sides(change), thing, methods: methods ?? '' };
  const introduced = methods !== undefined && !phrase.includes('{methods}');
  return fillPhrase(introduced ? `{methods}: ${phrase}` : phrase, words, count);
}

/** Says what to do about a change of one or several things; nothing when code goes on as it is. */
export function adviseOn(
  change: Pick<DescribedChange, 'after' | 'before' | 'direction' | 'kind'>,
  count: number,
): string | undefined {
  const { advice } = ruleOf(change.kind, change.direction);
  return advice === undefined ? undefined : fillPhrase(advice, sides(change), count);
}

/** Names a thing and, for data, the way that it travels. */
export function placeThing(thing: string, direction: SpecChange['direction']): string {
  if (direction === undefined) return code(thing);
  const place = direction === 'output' ? 'the response' : 'the input';
  return thing === '' ? place : `${code(thing)} in ${place}`;
}

/** Marks a text as code. */
export function code(text: string): string {
  return `\`${text}\``;
}

function sides({ before = '?', after = '?' }: Pick<DescribedChange, 'after' | 'before'>): Words {
  return { before: code(before), after: code(after), beforeText: before, afterText: after };
}
