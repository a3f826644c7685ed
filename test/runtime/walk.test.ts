import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigurationError, type Page } from '@ld-rest/runtime';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { failure, json, slowHeaders } from './faults.js';
import { auditLog, offsetList, tokenList } from './list-server.js';
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

describe('a walk', () => {
  it('tells where each page ends, so that it can go on later', async () => {
    server.play(offsetList({ items, clamp: 20 }));
    const pages = await pagesOf(mini.getFlags.paginate(web).pages());
    expect(pages.map((page) => [page.items.length, page.done, typeof page.cursor])).toEqual([
      [20, false, 'string'],
      [20, false, 'string'],
      [5, true, 'undefined'],
    ]);
    const cursor = pages[0]?.cursor;
    expect(await mini.getFlags.paginate(web, { cursor }).toArray()).toEqual(items.slice(20));
  });

  it('says that it is done on the last page, even when that is empty', async () => {
    const log = Array.from({ length: 4 }, (_, index) => ({ _id: `entry-${index}`, date: 9_000_000 - index }));
    server.play(auditLog(log, 2));
    const pages = await pagesOf(mini.getAudit.paginate().pages());
    expect(pages.at(-1)).toMatchObject({ items: [], done: true });
    expect(pages.slice(0, -1).map(({ done }) => done)).not.toContain(true);
    expect(pages.flatMap((page) => page.items)).toEqual(log);
  });

  it('keeps the filters of the input when it goes on', async () => {
    server.play(offsetList({ items, clamp: 20, links: () => false }));
    const input = { ...web, filter: 'a b+c&d', limit: 20 };
    const [first] = await pagesOf(mini.getFlags.paginate(input, { maxPages: 1 }).pages());
    await mini.getFlags.paginate({ ...input, limit: 10 }, { cursor: first?.cursor, maxPages: 1 }).toArray();
    expect(server.seen.at(-1)?.query.get('filter')).toBe('a b+c&d');
    expect(server.seen.at(-1)?.query.get('offset')).toBe('20');
  });

  it.each<[string, { walk: (cursor: string) => Promise<unknown>; message: string }]>([
    [
      'of another operation',
      { walk: (cursor) => mini.getUsers.paginate({}, { cursor }).toArray(), message: 'another operation' },
    ],
    [
      'of other filters',
      {
        walk: (cursor) => mini.getFlags.paginate({ ...web, filter: 'x' }, { cursor }).toArray(),
        message: 'other filters',
      },
    ],
    [
      'of another project',
      {
        walk: (cursor) => mini.getFlags.paginate({ projectKey: 'other' }, { cursor }).toArray(),
        message: 'other filters',
      },
    ],
    [
      'that lost its end',
      {
        walk: (cursor) => mini.getFlags.paginate(web, { cursor: cursor.slice(0, -3) }).toArray(),
        message: 'damaged',
      },
    ],
    [
      'that is no cursor',
      { walk: () => mini.getFlags.paginate(web, { cursor: '?offset=20' }).toArray(), message: 'damaged' },
    ],
  ])('refuses a cursor %s', async (_, { walk, message }) => {
    server.play(offsetList({ items, clamp: 20 }));
    const [first] = await pagesOf(mini.getFlags.paginate(web, { maxPages: 1 }).pages());
    server.play(offsetList({ items, clamp: 20 }));
    const error: unknown = await walk(first?.cursor ?? '').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain(message);
    expect(server.seen).toHaveLength(0);
  });

  it('fails where an entry has no time to go on from', async () => {
    server.play(json(200, { items: [{ _id: 'a', date: 'yesterday' }] }));
    await expect(mini.getAudit.paginate().toArray()).rejects.toThrow('no date');
  });

  it('goes on with a continuation token in the body', async () => {
    server.play(tokenList(items.slice(0, 3)));
    const [first] = await pagesOf(mini.searchContexts.paginate({ body: {} }, { maxPages: 1 }).pages());
    const rest = await mini.searchContexts.paginate({ body: {} }, { cursor: first?.cursor }).toArray();
    expect(rest).toEqual(items.slice(2, 3));
    expect(server.seen.at(-1)?.body).toBe('{"continuationToken":"after 2"}');
  });

  it('takes no more items than maxItems, and then no page is lost by resuming', async () => {
    server.play(offsetList({ items, clamp: 20 }));
    const pages = await pagesOf(mini.getFlags.paginate(web, { maxItems: 25 }).pages());
    expect(pages.map((page) => page.items.length)).toEqual([20, 5]);
    expect(server.seen).toHaveLength(2);
    const cursor = pages[1]?.cursor;
    expect(await mini.getFlags.paginate(web, { cursor }).toArray()).toEqual(items.slice(25));
  });

  it('sends nothing for maxItems of 0', async () => {
    server.play(offsetList({ items, clamp: 20 }));
    expect(await mini.getFlags.paginate(web, { maxItems: 0 }).toArray()).toEqual([]);
    expect(server.seen).toHaveLength(0);
  });

  it('leaves out what was there before when told how to know it', async () => {
    const overlap = [items.slice(0, 20), items.slice(15, 35), items.slice(35)];
    server.play(...overlap.map((part) => json(200, { items: part, totalCount: 50 })));
    const dedupeBy = (flag: { key: string }): string => flag.key;
    expect(await mini.getFlags.paginate(web, { dedupeBy }).toArray()).toEqual(items);
  });

  it('begins anew each time', async () => {
    server.play(offsetList({ items, clamp: 20 }));
    const list = mini.getFlags.paginate(web);
    expect(await list.toArray()).toEqual(await list.toArray());
    expect(server.seen).toHaveLength(6);
  });

  it('ends with the caller’s reason', async () => {
    server.play(slowHeaders(100, offsetList({ items, clamp: 20 })));
    const controller = new AbortController();
    const walk = mini.getFlags.paginate(web, { signal: controller.signal }).toArray();
    controller.abort('enough');
    await expect(walk).rejects.toBe('enough');
    await expect(mini.getFlags.paginate(web, { signal: controller.signal }).toArray()).rejects.toBe('enough');
  });

  it('retries a page', async () => {
    const list = offsetList({ items, clamp: 20 });
    server.play(list, failure(502, 'gateway'), list);
    expect(await mini.getFlags.paginate(web).toArray()).toEqual(items);
  });
});
