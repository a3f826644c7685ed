import { startTestServer, type TestServer } from '@ld-rest/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Question } from './ask.js';
import { libraryContract } from './library-contract.js';

/** A request, and the refusal that it has to get. */
export interface RefusalCase {
  readonly given: Question;
  readonly want: { readonly status: number; readonly code: string; readonly message: RegExp };
}

/** Cases by the part of a request that is wrong, then by what is wrong with it. */
export type RefusalGroups = Readonly<Record<string, Readonly<Record<string, RefusalCase>>>>;

/** The refusal that a case wants; by default an invalid request. */
export function refused(message: RegExp, status = 400, code = 'invalid_request'): RefusalCase['want'] {
  return { status, code, message };
}

/** Sends each case to a server of the library and compares the refusals. */
export function describeRefusals(groups: RefusalGroups): void {
  describe.each(Object.entries(groups))('A request is refused when %s', (_part, cases) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startTestServer({ contract: libraryContract });
    });
    afterAll(() => server.close());

    test.each(Object.entries(cases))('%s.', async (_name, { given, want }) => {
      const reply = await ask(server.url, given);

      expect(reply).toMatchObject({
        status: want.status,
        body: { code: want.code, message: expect.stringMatching(want.message), id: expect.any(String) },
      });
      expect(server.requests.at(-1)?.accepted).toBeUndefined();
    });
  });
}
