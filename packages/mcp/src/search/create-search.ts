import MiniSearch from 'minisearch';
import type { KnownApi } from '../catalog/read-catalog.js';
import type { Operation } from '../catalog/catalog.js';
import type { IndexedText } from './indexed-text.js';
import { nounsOf } from './nouns-of.js';
import { rankOperations } from './rank-operations.js';
import { splitWords } from './split-words.js';

/** What a search may narrow. */
export interface SearchOptions {
  readonly access?: 'read' | 'write' | undefined;
  readonly limit?: number | undefined;
}

/** Finds operations by words, best first. */
export type Search = (query: string, options?: SearchOptions) => readonly Operation[];

/** Creates a search over the names, words, paths and instruction kinds of all operations. The first query builds the index. */
export function createSearch(api: KnownApi): Search {
  let index: MiniSearch<IndexedText> | undefined;
  return (query, { access, limit = 8 } = {}) => {
    const text = query.slice(0, 500);
    const exact = api.operationsById.get(text.trim());
    index ??= buildIndex(api);
    const found = rankOperations(index, text, api);
    const all = exact ? [exact, ...found.filter((operation) => operation !== exact)] : found;
    return all.filter((operation) => access === undefined || operation.access === access).slice(0, limit);
  };
}

function buildIndex({ operations, areas }: KnownApi): MiniSearch<IndexedText> {
  const titles = new Map(areas.map(({ slug, title }) => [slug, title]));
  const index = new MiniSearch<IndexedText>({
    fields: ['name', 'words', 'more', 'path', 'area'],
    tokenize: splitWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 5, words: 3, more: 1, path: 1, area: 1.5 },
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      prefix: (term) => term.length > 3,
      weights: { fuzzy: 0.2, prefix: 0.4 },
    },
  });
  index.addAll(operations.flatMap((operation) => textsOf(operation, titles.get(operation.area) ?? '')));
  return index;
}

function textsOf(operation: Operation, area: string): readonly IndexedText[] {
  const { id, words = '', path, instructions = {} } = operation;
  const [first = '', ...more] = words.split(/(?<=\.)\s/);
  const own = { id, name: id, words: first, more: more.join(' '), path: path.replace('/api/v2', ''), area };
  const kinds = Object.entries(instructions).map(([kind, { words: told = '' }]) => ({
    ...own,
    id: `${id}#${kind}`,
    // A kind stands for what it does to the thing that the operation changes.
    name: `${kind} ${nounsOf(id).join(' ')}`,
    words: told,
    more: '',
  }));
  return [own, ...kinds];
}
