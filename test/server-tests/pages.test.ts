import { startTestServer, type Seeds, type TestServer } from '@ld-rest/test-server';
import { afterEach, expect, test } from 'vitest';
import { ask } from './ask.js';
import { libraryContract } from './library-contract.js';

interface Collection {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly totalCount?: number;
  readonly continuationToken?: string;
  readonly _links: { readonly next?: { readonly href: string } };
}

let server: TestServer;
afterEach(() => server.close());

async function seed(seeds: Seeds): Promise<void> {
  server = await startTestServer({ contract: libraryContract, seeds });
}

async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Collection> {
  const reply = await ask(server.url, { path, headers });
  return readCollection(reply.body);
}

function isCollection(value: unknown): value is Collection {
  return typeof value === 'object' && value !== null && 'items' in value;
}

function readCollection(body: unknown): Collection {
  if (isCollection(body)) return body;
  throw new Error(`No collection: ${JSON.stringify(body)}`);
}

const nextOf = (page: Collection): string | undefined => page['_links'].next?.href;

async function walk(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly Collection[]> {
  const page = await get(path, headers);
  const next = nextOf(page);
  return next === undefined ? [page] : [page, ...(await walk(next, headers))];
}

const sizes = (pages: readonly Collection[]): readonly number[] => pages.map(({ items }) => items.length);
const valuesOf = (pages: readonly Collection[], name: string): readonly unknown[] =>
  pages.flatMap(({ items }) => items.map((item) => item[name]));

test('A collection has one element and no next page unless it is seeded.', async () => {
  await seed({});

  expect(sizes(await walk('/books'))).toEqual([1]);
});

test('A seeded collection is paged by limit and offset, in the default size, with distinct elements.', async () => {
  await seed({ getBooks: 25 });

  const pages = await walk('/books');
  expect(sizes(pages)).toEqual([10, 10, 5]);
  expect(pages[0]).toMatchObject({ totalCount: 25, _links: { next: { href: '/books?offset=10' } } });
  expect(valuesOf(pages, 'key')).toEqual(Array.from({ length: 25 }, (_, index) => `key-${index + 1}`));
  expect(sizes([await get('/books?offset=30')])).toEqual([0]);
});

test('A limit above the largest page is clamped, and other parameters stay in the link.', async () => {
  await seed({ getBooks: { items: 8, maximum: 3 }, getOverdueLoans: 60 });

  expect(sizes(await walk('/books?limit=7'))).toEqual([3, 3, 2]);
  expect(nextOf(await get('/books?limit=7'))).toBe('/books?limit=7&offset=3');
  await server.close();
  await seed({ getBooks: 60 });
  expect(sizes([await get('/books?limit=100')])).toEqual([50]);
});

test('A collection can keep its next link and its total to itself.', async () => {
  await seed({ getBooks: { items: 25, nextLink: false, totalCount: false } });

  const page = await get('/books');
  expect(page.items).toHaveLength(10);
  expect(nextOf(page)).toBeUndefined();
  expect(page).not.toHaveProperty('totalCount');
});

test('A collection with searchAfter is paged by its links alone, although it declares an offset.', async () => {
  await seed({ getReaders: 5 });

  const pages = await walk('/readers?limit=2');
  expect(sizes(pages)).toEqual([2, 2, 1]);
  expect(pages.map(nextOf)[0]).toContain('searchAfter=');
  expect(new Set(valuesOf(pages, 'key')).size).toBe(5);
});

async function search(query: string, body: object): Promise<Collection> {
  return readCollection(
    (await ask(server.url, { method: 'POST', path: `/readers/search${query}`, body })).body,
  );
}

test('A continuation token is taken from the query and from the body.', async () => {
  await seed({ searchReaders: 5 });
  const first = await search('', { limit: 2 });
  const { continuationToken = '' } = first;
  const second = await search(`?limit=2&continuationToken=${continuationToken}`, {});
  const again = await search('', { limit: 2, continuationToken });
  const last = await search('', { limit: 9, continuationToken });

  expect(valuesOf([first, second], 'key')).toEqual(['key-1', 'key-2', 'key-3', 'key-4']);
  expect(again.items).toEqual(second.items);
  expect(last).not.toHaveProperty('continuationToken');
  expect(last.items).toHaveLength(3);
});

test('A collection with dates runs from the newest to the oldest and is paged by before.', async () => {
  await seed({ getLoans: 5 });
  const beta = { 'ld-api-version': 'beta' };

  const pages = await walk('/loans?limit=2', beta);
  const dates = valuesOf(pages, 'date').map(Number);
  expect(sizes(pages)).toEqual([2, 2, 1]);
  expect(dates).toEqual(dates.toSorted((left, right) => right - left));
  expect(new Set(dates).size).toBe(5);
  expect((await get(`/loans?after=${dates[2]}`, beta)).items).toHaveLength(2);
});

test('What is no collection cannot be seeded, and the error says so.', async () => {
  await seed({});

  await expect(startTestServer({ contract: libraryContract, seeds: { getBook: 2 } })).rejects.toThrow(
    'getBook cannot be seeded: its answer has no "items" array.',
  );
  await expect(startTestServer({ contract: libraryContract, seeds: { getFilms: 2 } })).rejects.toThrow(
    'getFilms cannot be seeded: the contract has no such operation.',
  );
});
