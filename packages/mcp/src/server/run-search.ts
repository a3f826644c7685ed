import type { Session } from './session.js';

/** What `ld_search` is asked. */
export interface SearchRequest {
  readonly query: string;
  readonly access?: 'read' | 'write' | undefined;
  readonly limit?: number | undefined;
}

/** Lists the operations that fit a query, one a line. */
export function runSearch(
  { search, readOnly }: Session,
  { query, access, limit }: SearchRequest,
): { readonly operations: readonly string[] } {
  const wanted = readOnly ? 'read' : access;
  const found = search(query, { access: wanted, limit });
  return {
    operations: found.map(
      ({ id, access: kind, beta, words = '' }) =>
        `${id} (${kind}${beta ? ', beta' : ''}): ${firstSentence(words)}`,
    ),
  };
}

function firstSentence(words: string): string {
  return /^.*?\.(?=\s|$)/.exec(words)?.[0] ?? words;
}
