import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { colonFilter, ConfigurationError, openArea } from '@ld-rest/runtime';
import type { InputOf, OneOrMore, SortBy } from '@ld-rest/runtime';
import { startFaultServer, type FaultServer } from './fault-server.js';
import { json } from './faults.js';

/** One operation, as a generated package types it. */
interface paths {
  readonly '/api/v2/kites': {
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly before?: number;
          readonly filter?: string;
          readonly flying?: boolean;
          readonly from?: string;
          readonly sort?: string;
          readonly tail?: string | string[];
        };
      };
      readonly responses: { readonly 200: { readonly content: { readonly 'application/json': string } } };
    };
  };
}

interface GetKitesInput {
  readonly before?: number | Date | undefined;
  readonly filter?: string | { readonly tails?: OneOrMore<string> | undefined } | undefined;
  readonly flying?: boolean | undefined;
  readonly from?: string | Date | undefined;
  readonly sort?: OneOrMore<SortBy<'name'>> | undefined;
  readonly tail?: OneOrMore<string> | undefined;
}

let server: FaultServer;
let getKites: (input?: GetKitesInput) => Promise<string>;
beforeAll(async () => {
  server = await startFaultServer();
  const area = openArea<paths>({ baseUrl: server.url, accessToken: 'api-query' });
  getKites = area.call('GET', '/api/v2/kites', {
    query: true,
    comma: ['sort'],
    seconds: ['from'],
    filter: colonFilter({ tails: '+' }),
  });
});
beforeEach(() => server.play(json(200, 'kites')));
afterAll(() => server.close());

describe('a query', () => {
  const time = new Date(1_600_000_000_999);
  const cases: readonly (readonly [GetKitesInput, string])[] = [
    [{ sort: ['name', '-size'] }, 'sort=name,-size'],
    [{ sort: '-name' }, 'sort=-name'],
    [{ tail: ['a', 'b'] }, 'tail=a&tail=b'],
    [{ tail: 'a' }, 'tail=a'],
    [{ before: time, from: time }, 'before=1600000000999&from=1600000000'],
    [{ before: 5, from: '7' }, 'before=5&from=7'],
    [{ filter: { tails: ['a b', 'c'] } }, 'filter=tails%3Aa%20b%2Bc'],
    [{ filter: 'tails:a,b' }, 'filter=tails%3Aa%2Cb'],
  ];
  it.each(cases)('is written from %j', async (input, want) => {
    await getKites(input);
    expect(server.seen[0]?.target).toBe(`/api/v2/kites?${want}`);
  });

  it('that cannot be written is not sent', async () => {
    await expect(getKites({ filter: { tails: ['a,b'] } })).rejects.toThrow(ConfigurationError);
    expect(server.seen).toEqual([]);
  });
});

it('The compiler refuses what cannot be written, and names of parameters that there are not.', () => {
  expectTypeOf<{ flying: Date }>().not.toExtend<InputOf<paths['/api/v2/kites']['get']>>();
  expectTypeOf<{ before: string }>().not.toExtend<InputOf<paths['/api/v2/kites']['get']>>();
  const area = openArea<paths>({ baseUrl: server.url, accessToken: 'api-query' });
  // @ts-expect-error There is no parameter of that name.
  area.call('GET', '/api/v2/kites', { query: true, comma: ['tails'] });
});
