import { expect, it } from 'vitest';
import type { AreaDefinition } from '../../../generator/src/areas/read-areas.js';
import { requireSettledAreas } from '../../../generator/src/areas/require-settled-areas.js';
import type { AreaSource } from '../../../generator/src/areas/require-settled-areas.js';

const area = (slug: string, tag: string, operations: readonly string[] = []): AreaDefinition => ({
  slug,
  title: tag,
  tags: [tag],
  operations,
});

const owned = (operationId: string, slug: string): AreaSource['owners'][number] => ({
  operationId,
  slug,
  method: 'get',
  path: `/${operationId}`,
});

const tagged = (operationId: string, tag: string): AreaSource['operations'][number] => ({
  operationId,
  tag,
  method: 'get',
  path: `/${operationId}`,
});

const problem = (changes: Partial<AreaSource>): string => {
  try {
    requireSettledAreas({
      areas: [area('kites', 'Kites'), area('tails', 'Tails')],
      operations: [],
      owners: [owned('getKite', 'kites'), owned('getTail', 'tails')],
      moves: 'unexpected',
      ...changes,
    });
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'none';
};

it('advises the package that has the operations of a new tag', () => {
  expect(problem({ operations: [tagged('getKite', 'Flying things'), tagged('getTail', 'Tails')] })).toBe(
    'Tag "Flying things" is in no area. Add it to spec/areas.json: "kites": {"title":"Kites","tags":["Kites","Flying things"]}',
  );
});

it('advises a pin for an operation that its tag takes elsewhere', () => {
  expect(problem({ operations: [tagged('getKite', 'Tails'), tagged('getTail', 'Tails')] })).toBe(
    'The tags of getKite take them out of @ld-rest/kites. Pin them in spec/areas.json: "kites": {"title":"Kites","tags":["Kites"],"operations":["getKite"]}',
  );
});

it.each<[string, Partial<AreaSource>]>([
  ['a pin says where it belongs', { areas: [area('kites', 'Kites'), area('tails', 'Tails', ['getKite'])] }],
  ['a person has edited the areas of the same contract', { moves: 'meant' }],
  ['its package was renamed', { owners: [owned('getKite', 'dragons')] }],
])('lets an operation move when %s', (_, changes) => {
  expect(problem({ operations: [tagged('getKite', 'Tails'), tagged('getTail', 'Tails')], ...changes })).toBe(
    'none',
  );
});
