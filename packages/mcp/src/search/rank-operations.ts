import type MiniSearch from 'minisearch';
import type { KnownApi } from '../catalog/read-catalog.js';
import type { Operation } from '../catalog/catalog.js';
import type { IndexedText } from './indexed-text.js';
import { intentWeight } from './intent.js';
import { nounsOf } from './nouns-of.js';
import { readQuery } from './read-query.js';
import type { Query } from './read-query.js';
import { hasPlural } from './split-words.js';

/** Ranks operations by their best text, by whether they do what the query wants, and by how little else they are about. */
export function rankOperations(
  index: MiniSearch<IndexedText>,
  text: string,
  { operationsById }: KnownApi,
): readonly Operation[] {
  const query = readQuery(text);
  const scores = new Map<Operation, number>();
  for (const { id, score } of index.search([...query.weights.keys()].join(' '), {
    boostTerm: (term) => query.weights.get(term) ?? 1,
  })) {
    const [name = '', kind = ''] = String(id).split('#');
    const operation = operationsById.get(name);
    if (!operation) continue;
    const weighed =
      score *
      intentWeight(query.intent, operation) *
      nameWeight(query, operation, kind) *
      numberWeight(query, operation) *
      placeWeight(operation);
    if (weighed > (scores.get(operation) ?? 0)) scores.set(operation, weighed);
  }
  return [...scores].toSorted(([, left], [, right]) => right - left).map(([operation]) => operation);
}

/** The more of a name the query does not speak of, and of the query the name, the less the operation is meant. */
function nameWeight({ groups, weights }: Query, { id }: Operation, kind: string): number {
  const named = new Set([...nounsOf(id), ...nounsOf(kind)]);
  const unmet = [...named].filter((word) => !weights.has(word)).length;
  const met = groups.filter((group) => group.some((word) => named.has(word))).length;
  return (0.6 + (0.4 * met) / Math.max(groups.length, 1)) / (1 + 0.25 * unmet);
}

/** A query about several things wants a list, one about "a flag" wants one. */
function numberWeight({ number }: Query, { id, access }: Operation): number {
  if (access === 'write' || number === undefined) return 1;
  return hasPlural(id) === (number === 'many') ? 1 : 0.82;
}

/** Flags are what most people ask about; what stands deep in a path is rarely meant. */
function placeWeight({ path, deprecated, beta, area }: Operation): number {
  const depth = path.split('/').filter((step) => step.startsWith('{')).length;
  return (
    ((deprecated ? 0.6 : 1) * (beta ? 0.97 : 1) * (area === 'feature-flags' ? 1.15 : 1)) / (1 + 0.04 * depth)
  );
}
