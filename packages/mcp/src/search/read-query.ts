import { intentOf } from './intent.js';
import type { Intent } from './intent.js';
import { hasPlural, splitWords } from './split-words.js';
import { idleWords, synonyms } from './synonyms.js';

/** What a query looks for. */
export interface Query {
  readonly intent: Intent;
  /** Each word of the query, with the other words for it. */
  readonly groups: readonly (readonly string[])[];
  /** How much each of these words counts. */
  readonly weights: ReadonlyMap<string, number>;
  /** Whether it is about one thing or several, where it says so. */
  readonly number: 'many' | 'one' | undefined;
}

/** Reads a query: its verb says what shall be done, the other words on what. */
export function readQuery(text: string): Query {
  const intent = intentOf(text);
  const asked = splitWords(text);
  const reading = intent === 'read' || intent === 'list';
  const terms = asked.filter(
    (word, position) => !idleWords.has(word) && !(reading && position === 0 && readVerbs.has(word)),
  );
  const kept = terms.length > 0 ? terms : asked;
  // "Change the role of a member" changes the member.
  const owner = intent === 'change' && asked.includes('of') ? asked.slice(asked.lastIndexOf('of')) : [];
  const groups = kept.map((word) => [word, ...(synonyms[word] ?? [])]);
  const weights = new Map([
    ...groups.flatMap(([, ...others]) => others).map((word): [string, number] => [word, 0.5]),
    ...kept.map((word): [string, number] => [word, owner.includes(word) ? 1.5 : 1]),
  ]);
  return { intent, groups, weights, number: numberOf(text) };
}

function numberOf(text: string): Query['number'] {
  if (hasPlural(text)) return 'many';
  return /\b(a|an|one|this)\b|details/i.test(text) ? 'one' : undefined;
}

const readVerbs = new Set([
  'check',
  'describe',
  'fetch',
  'find',
  'get',
  'list',
  'read',
  'see',
  'show',
  'view',
]);
