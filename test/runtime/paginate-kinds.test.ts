import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultServer, type FaultServer, type Step } from './fault-server.js';
import { json } from './faults.js';
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

function targets(): string[] {
  return server.seen.map(({ target }) => target);
}

describe('a list that is paged by its links', () => {
  it('comes whole', async () => {
    const page = (key: string, next?: string): Step =>
      json(200, { items: [{ key }], _links: next ? { next: { href: next } } : {} });
    server.play(
      page('a', '/api/v2/users?limit=1&searchAfter=a%2Bb'),
      page('b', '/api/v2/users?limit=1&searchAfter=c'),
      page('c'),
    );
    expect(await mini.getUsers.paginate({ limit: 1 }).toArray()).toEqual([
      { key: 'a' },
      { key: 'b' },
      { key: 'c' },
    ]);
    expect(targets()).toEqual([
      '/api/v2/users?limit=1',
      '/api/v2/users?limit=1&searchAfter=a%2Bb',
      '/api/v2/users?limit=1&searchAfter=c',
    ]);
  });

  it('takes nothing but the query of a link, so that another host gets no request', async () => {
    const other = await startFaultServer(json(200, { items: [{ key: 'stolen' }] }));
    const href = `${other.url}/api/v2/users?searchAfter=a`;
    server.play(json(200, { items: [{ key: 'a' }], _links: { next: { href } } }), json(200, { items: [] }));
    expect(await mini.getUsers.paginate().toArray()).toEqual([{ key: 'a' }]);
    expect(targets()).toEqual(['/api/v2/users', '/api/v2/users?searchAfter=a']);
    expect(other.seen).toHaveLength(0);
    await other.close();
  });

  it.each(['/api/v2/members?offset=20', 'https://[bad', '/api/v2/users/%zz?a=1'])(
    'fails on a link to %s',
    async (href) => {
      server.play(json(200, { items: [{ key: 'a' }], _links: { next: { href } } }));
      await expect(mini.getUsers.paginate().toArray()).rejects.toMatchObject({ name: 'LaunchDarklyError' });
      expect(server.seen).toHaveLength(1);
    },
  );

  it('counts by offset where a malformed link can be done without', async () => {
    const list = offsetList({ items, clamp: 20 });
    const spoilt = json(200, {
      items: items.slice(0, 20),
      totalCount: 45,
      _links: { next: { href: 'http://[bad' } },
    });
    server.play(spoilt, list);
    expect(await mini.getFlags.paginate(web).toArray()).toEqual(items);
  });

  it('follows links to a path that is escaped in another way, and below a proxy’s prefix', async () => {
    const prefixed = createMiniClient({ baseUrl: `${server.url}/proxy`, accessToken: 'api-paginate' });
    const next = { href: '/api/v2/flags/a@b?limit=1&offset=1' };
    server.play(json(200, { items: [{ key: 'a' }], _links: { next } }), json(200, { items: [] }));
    await prefixed.getFlags.paginate({ projectKey: 'a@b' }).toArray();
    expect(targets()).toEqual(['/proxy/api/v2/flags/a%40b', '/proxy/api/v2/flags/a%40b?limit=1&offset=1']);
  });

  it.each([
    ['the same page', ['/api/v2/users?searchAfter=a', '/api/v2/users?searchAfter=a']],
    [
      'a page before',
      ['/api/v2/users?searchAfter=a', '/api/v2/users?searchAfter=b', '/api/v2/users?searchAfter=a'],
    ],
  ])('fails, and does not loop, when the server repeats %s', async (_, hrefs) => {
    server.play(...hrefs.map((href) => json(200, { items: [{ key: 'a' }], _links: { next: { href } } })));
    await expect(mini.getUsers.paginate().toArray()).rejects.toThrow('repeats');
    expect(server.seen).toHaveLength(hrefs.length);
  });
});

describe('a list that is paged by token', () => {
  it('sends the token in the query', async () => {
    server.play(tokenList(items));
    expect(await mini.getContexts.paginate({ filter: 'a' }).toArray()).toEqual(items);
    expect(targets().slice(0, 2)).toEqual([
      '/api/v2/contexts?filter=a',
      '/api/v2/contexts?filter=a&continuationToken=after+2',
    ]);
  });

  it('sends the token in the query and in the body, which is sent again', async () => {
    server.play(tokenList(items.slice(0, 3)));
    expect(await mini.searchContexts.paginate({ limit: 2, body: { filter: 'a' } }).toArray()).toEqual(
      items.slice(0, 3),
    );
    expect(server.seen.map(({ target, body }) => [target, body])).toEqual([
      ['/api/v2/contexts/search?limit=2', '{"filter":"a"}'],
      [
        '/api/v2/contexts/search?limit=2&continuationToken=after+2',
        '{"filter":"a","continuationToken":"after 2"}',
      ],
    ]);
  });

  it('fails, and does not loop, when the token repeats itself', async () => {
    server.play(json(200, { items: [{ key: 'a' }], continuationToken: 'same' }));
    await expect(mini.getContexts.paginate().toArray()).rejects.toThrow('repeats');
    expect(server.seen).toHaveLength(2);
  });
});

describe('a list that is paged by time', () => {
  const log = Array.from({ length: 50 }, (_, index) => ({
    _id: `entry-${index}`,
    date: 9_000_000 - Math.floor(index / 3) * 7,
  }));

  it('comes whole, entries of one ms included', async () => {
    server.play(auditLog(log, 20));
    expect(await mini.getAudit.paginate().toArray()).toEqual(log);
  });

  it('stays within the bounds of the input', async () => {
    server.play(auditLog(log, 5));
    const after = 9_000_000 - 30;
    const before = 9_000_000 - 6;
    const want = log.filter(({ date }) => date > after && date < before);
    expect(await mini.getAudit.paginate({ after, before }).toArray()).toEqual(want);
  });

  it('goes on after a crash where it was', async () => {
    server.play(auditLog(log, 20));
    const walked: unknown[] = [];
    let cursor: string | undefined;
    for await (const page of mini.getAudit.paginate().pages()) {
      walked.push(...page.items);
      cursor = page.cursor;
      break;
    }
    expect(typeof cursor).toBe('string');
    const rest = await mini.getAudit.paginate({}, { cursor }).toArray();
    // The edge of a page is told twice rather than never.
    const seen = new Set([...walked, ...rest].map((entry) => JSON.stringify(entry)));
    expect(seen.size).toBe(50);
    expect(walked.length + rest.length).toBeLessThanOrEqual(52);
  });
});
