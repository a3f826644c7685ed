import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCatalog } from '../../packages/mcp/src/catalog/read-catalog.js';
import { createSearch } from '../../packages/mcp/src/search/create-search.js';

interface Question {
  readonly query: string;
  readonly wants: readonly string[];
}

const api = readCatalog();
const search = createSearch(api);
const idsOf = (query: string): readonly string[] => search(query).map(({ id }) => id);
const questions: Readonly<Record<'held_out' | 'tuned', readonly Question[]>> = parse(
  readFileSync(new URL('questions.yaml', import.meta.url), 'utf8'),
);

/** How many of the questions have an answer at the first place, and among the eight. */
function score(asked: readonly Question[]): { readonly first: number; readonly eight: number } {
  const places = asked.map(({ query, wants }) => idsOf(query).findIndex((id) => wants.includes(id)));
  return {
    first: places.filter((place) => place === 0).length,
    eight: places.filter((place) => place >= 0).length,
  };
}

describe('ld_search', () => {
  it('answers sixty questions, 70 % of them first and 95 % in eight', () => {
    const { held_out: heldOut, tuned } = questions;
    expect([heldOut.length, tuned.length]).toEqual([30, 30]);
    const all = score([...heldOut, ...tuned]);
    expect(all.first).toBeGreaterThanOrEqual(42);
    expect(all.eight).toBeGreaterThanOrEqual(57);
  });

  it('does not fall below what it reaches on the half that it is not tuned on', () => {
    const { first, eight } = score(questions.held_out);
    expect(first).toBeGreaterThanOrEqual(19);
    expect(eight).toBeGreaterThanOrEqual(28);
  });

  it('asks for operations that exist', () => {
    const wanted = Object.values(questions).flatMap((asked) => asked.flatMap(({ wants }) => wants));
    expect(wanted.filter((id) => !api.operationsById.has(id))).toEqual([]);
  });

  it('finds each operation by its id, first', () => {
    const missed = api.operations.filter(({ id }) => idsOf(id)[0] !== id).map(({ id }) => id);
    expect(missed).toEqual([]);
  });

  it('finds each operation by the first sentence about it, in eight', () => {
    const missed = api.operations.filter(({ id, words = '' }) => {
      const [sentence = ''] = /^.*?\.(?=\s|$)/.exec(words) ?? [];
      return sentence === '' || !idsOf(sentence).includes(id);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('keeps to reads or writes where it should, and to the number that is wanted', () => {
    const writes = search('flag', { access: 'write', limit: 3 });
    expect(writes.map(({ access }) => access)).toEqual(['write', 'write', 'write']);
  });

  it('forgives a letter', () => {
    expect(idsOf('list enviroments')).toContain('getEnvironmentsByProject');
  });

  it('survives a query without a word', () => {
    expect(idsOf('?! …')).toEqual([]);
  });
});
