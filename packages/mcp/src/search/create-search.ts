import MiniSearch from 'minisearch';
import type { KnownApi } from '../catalog/read-catalog.js';
import type { Operation } from '../catalog/catalog.js';
import { synonyms } from './synonyms.js';

/** What a search may narrow. */
export interface SearchOptions {
  readonly access?: 'read' | 'write' | undefined;
  readonly limit?: number | undefined;
}

/** Finds operations by words, best first. */
export type Search = (query: string, options?: SearchOptions) => readonly Operation[];

/** Builds the index over the names, words, paths and instruction kinds of all operations. */
export function createSearch({ operations, areas, operationsById }: KnownApi): Search {
  const titles = new Map(areas.map(({ slug, title }) => [slug, title]));
  const index = new MiniSearch<Record<string, string>>({
    fields: ['id', 'name', 'words', 'path', 'kinds', 'area'],
    tokenize: (text) => tokenize(text),
    processTerm: (term) => stem(term),
    searchOptions: {
      boost: { id: 6, name: 4, words: 2, kinds: 1, path: 1, area: 1 },
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      prefix: (term) => term.length > 3,
      weights: { fuzzy: 0.2, prefix: 0.4 },
    },
  });
  index.addAll(operations.map((operation) => documentOf(operation, titles.get(operation.area) ?? '')));
  return (query, { access, limit = 8 } = {}) => {
    const text = query.slice(0, 500);
    const exact = operationsById.get(text.trim());
    const found = index
      .search({
        combineWith: 'OR',
        queries: [
          text,
          { queries: [expand(text)], boost: { id: 1, name: 1 }, weights: { fuzzy: 0, prefix: 0 } },
        ],
      })
      .flatMap(({ id }) => operationsById.get(String(id)) ?? []);
    const all = exact ? [exact, ...found.filter((operation) => operation !== exact)] : found;
    return all.filter((operation) => access === undefined || operation.access === access).slice(0, limit);
  };
}

function documentOf(operation: Operation, title: string): Record<string, string> {
  const { id, words = '', path, instructions = {} } = operation;
  return {
    id,
    name: id,
    words,
    path: path.replaceAll(/\/api\/v2|[{}]/g, ' '),
    kinds: Object.keys(instructions).join(' '),
    area: title,
  };
}

/** Splits at what is no letter or digit, and inside camelCase; a whole name stays findable too. */
function tokenize(text: string): string[] {
  return text
    .split(/[^A-Za-z0-9]+/)
    .flatMap((word) => [word, ...word.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)])
    .filter((word, position, words) => word !== '' && word !== words[position - 1]);
}

const stopWords = new Set(
  'a all an and any are as at be by do does for from has have how i if in into is it its me my of or our so that the their them then there these they this those to us we what when where which whose will with you your'.split(
    ' ',
  ),
);

function stem(term: string): string | null {
  const word = term.toLowerCase();
  if (stopWords.has(word)) return null;
  if (/[^s]s$/.test(word) && word.length > 3) return word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  return word;
}

/** The other words for those of a query. */
function expand(query: string): string {
  return tokenize(query)
    .flatMap((word) => synonyms[stem(word) ?? ''] ?? [])
    .join(' ');
}
