import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '@ld-rest/runtime';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { failure, json, slowHeaders } from './faults.js';
import { offsetList } from './list-server.js';
import { createMiniClient, type MiniClient } from './mini/client.js';

const web = { projectKey: 'web' };
const items = Array.from({ length: 45 }, (_, index) => ({ key: `flag-${index}` }));

let server: FaultServer;
let mini: MiniClient;
beforeAll(async () => {
  server = await startFaultServer();
  mini = createMiniClient({ baseUrl: server.url, accessToken: 'api-paginate' });
});
afterAll(() => server.close());

async function pagesOf<Item>(walk: AsyncIterable<Page<unknown, Item>>): Promise<Page<unknown, Item>[]> {
  const pages: Page<unknown, Item>[] = [];
  for await (const page of walk) pages.push(page);
  return pages;
}

describe('a list that is paged by offset', () => {
  it('comes whole in three requests when the server clamps a limit of 100 to 20', async () => {
    server.play(offsetList({ items, clamp: 20 }));
    expect(await mini.getFlags.paginate({ ...web, limit: 100 }).toArray()).toEqual(items);
    expect(server.seen).toHaveLength(3);
  });

  it.each<[string, { links: (offset: number) => boolean; counted: boolean; requests: number }]>([
    ['links are missing on page one', { links: (offset) => offset > 0, counted: true, requests: 3 }],
    ['links are missing on every page', { links: () => false, counted: true, requests: 3 }],
    ['there is no total', { links: () => true, counted: false, requests: 3 }],
    ['there are neither links nor a total', { links: () => false, counted: false, requests: 4 }],
  ])('comes whole when %s', async (_, { links, counted, requests }) => {
    server.play(offsetList({ items, clamp: 20, links, counted }));
    expect(await mini.getFlags.paginate({ ...web, limit: 100 }).toArray()).toEqual(items);
    expect(server.seen).toHaveLength(requests);
  });

  it('keeps the rest of the query on every page', async () => {
    server.play(offsetList({ items, clamp: 20, links: () => false }));
    await mini.getFlags.paginate({ ...web, limit: 100, filter: 'a b+c&d' }).toArray();
    expect(server.seen.map(({ query }) => [query.get('filter'), query.get('offset')])).toEqual([
      ['a b+c&d', null],
      ['a b+c&d', '20'],
      ['a b+c&d', '40'],
    ]);
  });

  it('begins at the offset of the input', async () => {
    server.play(offsetList({ items, clamp: 20 }));
    expect(await mini.getFlags.paginate({ ...web, offset: 40 }).toArray()).toEqual(items.slice(40));
  });

  it('is empty when the first page is', async () => {
    server.play(offsetList({ items: [], clamp: 20 }));
    expect(await mini.getFlags.paginate(web).toArray()).toEqual([]);
    expect(await pagesOf(mini.getFlags.paginate(web).pages())).toMatchObject([{ items: [], done: true }]);
    expect(server.seen).toHaveLength(2);
  });

  it('ends on an empty page, whatever the total says', async () => {
    server.play(json(200, { items: [{ key: 'a' }], totalCount: 9 }), json(200, { items: [], totalCount: 9 }));
    expect(await mini.getFlags.paginate(web).toArray()).toEqual([{ key: 'a' }]);
  });

  it('may have the limit as its only bound, and sends the beta version on every page', async () => {
    server.play(offsetList({ items, clamp: 20 }));
    expect(await mini.getViews.paginate({ projectKey: 'web' }).toArray()).toHaveLength(45);
    expect(server.seen.map(({ headers }) => headers['ld-api-version'])).toEqual(['beta', 'beta', 'beta']);
  });

  it('comes whole, whatever its size, the clamp and the links are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          size: fc.nat(60),
          clamp: fc.integer({ min: 1, max: 25 }),
          counted: fc.boolean(),
          concurrency: fc.integer({ min: 1, max: 5 }),
          limit: fc.option(fc.integer({ min: 1, max: 100 }), { nil: 20 }),
        }),
        async ({ size, clamp, counted, concurrency, limit }) => {
          server.play(
            offsetList({
              items: items.slice(0, size),
              clamp,
              counted,
              links: (offset) => offset % 3 === 0 && counted,
            }),
          );
          const walked = await mini.getFlags.paginate({ ...web, limit }, { concurrency }).toArray();
          expect(walked).toEqual(items.slice(0, size));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('prefetching', () => {
  it('keeps several pages under way, in order, and asks for none beyond the end', async () => {
    let busy = 0;
    let most = 0;
    const list = offsetList({ items, clamp: 5 });
    server.play((response, request) => {
      busy += 1;
      most = Math.max(most, busy);
      slowHeaders(15, (late) => {
        busy -= 1;
        list(late, request);
      })(response, request);
    });
    expect(await mini.getFlags.paginate(web, { concurrency: 4 }).toArray()).toEqual(items);
    expect(most).toBe(4);
    expect(server.seen).toHaveLength(9);
  });

  it('loses nothing when a page in the middle is short', async () => {
    const list = offsetList({ items, clamp: 10 });
    const short = offsetList({ items, clamp: 3 });
    server.play((response, request) =>
      (request.query.get('offset') === '20' ? short : list)(response, request),
    );
    expect(await mini.getFlags.paginate(web, { concurrency: 3 }).toArray()).toEqual(items);
  });

  it('asks for no more than maxItems and maxPages need', async () => {
    server.play(offsetList({ items, clamp: 5 }));
    expect(await mini.getFlags.paginate(web, { concurrency: 4, maxItems: 12 }).toArray()).toEqual(
      items.slice(0, 12),
    );
    expect(server.seen).toHaveLength(3);
    server.play(offsetList({ items, clamp: 5 }));
    expect(await mini.getFlags.paginate(web, { concurrency: 4, maxPages: 2 }).toArray()).toEqual(
      items.slice(0, 10),
    );
    expect(server.seen).toHaveLength(2);
  });

  it('fails with the page that fails', async () => {
    const list = offsetList({ items, clamp: 5 });
    server.play((response, request) =>
      (request.query.get('offset') === '15' ? failure(400, 'invalid_request') : list)(response, request),
    );
    const walked: unknown[] = [];
    const walk = async (): Promise<void> => {
      for await (const item of mini.getFlags.paginate(web, { concurrency: 4 })) walked.push(item);
    };
    await expect(walk()).rejects.toMatchObject({ status: 400 });
    expect(walked).toEqual(items.slice(0, 15));
  });

  it('ends what is under way when the caller stops', async () => {
    let broken = 0;
    const list = offsetList({ items, clamp: 5 });
    const own = await startFaultServer((response, request) => {
      if (request.query.has('offset')) response.on('close', () => (broken += 1));
      else list(response, request);
    });
    const other = createMiniClient({ baseUrl: own.url, accessToken: 'api-stop' });
    for await (const item of other.getFlags.paginate(web, { concurrency: 3 })) {
      expect(item).toEqual(items[0]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(broken).toBe(3);
    await own.close();
  });
});
