// Nine mistakes that a generator could make in the methods of a client. Each is an error on the line below its mark, and
// the compiler's message has the words behind the mark: ../mistakes.test.ts checks both. Nothing of this runs.
import { byOffset, openArea, type Paged } from '@ld-rest/runtime';
import type { MiniClient } from '../../runtime/mini/client.js';
import type { Flag, Flags } from '../../runtime/mini/models.js';
import type { paths } from '../../runtime/mini/schema.js';

const area = openArea<paths>({ accessToken: 'api-types' });

export const right: Pick<MiniClient, 'getFlag' | 'getFlags' | 'postFlag' | 'deleteFlag'> = {
  getFlag: area.call('GET', '/api/v2/flags/{projectKey}/{featureFlagKey}', { query: true }),
  getFlags: area.list('GET', '/api/v2/flags/{projectKey}', byOffset('items'), { query: true }),
  postFlag: area.call('POST', '/api/v2/flags/{projectKey}', { query: true }),
  deleteFlag: area.call('DELETE', '/api/v2/flags/{projectKey}/{featureFlagKey}'),
};

// @ts-expect-error is not assignable to parameter of type 'PathOf<paths, "get">'
export const wrongPath = area.call('GET', '/api/v2/flag/{projectKey}', { query: true });

// @ts-expect-error PathOf<paths, "post">
export const wrongMethod = area.call('POST', '/api/v2/flags/{projectKey}/{featureFlagKey}', { query: true });

// @ts-expect-error Property 'key' is missing
export const wrongOutput: MiniClient['getFlag'] = area.call('GET', '/api/v2/caller');

// @ts-expect-error Property 'featureFlagKey' is missing
export const missingPathParameter: (input: { projectKey: string }) => Promise<Flag> = area.call(
  'GET',
  '/api/v2/flags/{projectKey}/{featureFlagKey}',
  { query: true },
);

// @ts-expect-error Property 'body' is missing
export const missingBody: (input: { teamKey: string }) => Promise<void> = area.call(
  'DELETE',
  '/api/v2/teams/{teamKey}/members',
);

// @ts-expect-error Type 'string' is not assignable to type 'number | Date
export const wrongParameterType: (input: { projectKey: string; limit?: string }) => Promise<Flags> =
  area.call('GET', '/api/v2/flags/{projectKey}', { query: true });

// @ts-expect-error Property 'deleteFlag' is missing
export const missingMethod: Pick<MiniClient, 'getFlag' | 'deleteFlag'> = { getFlag: right.getFlag };

interface List {
  readonly projectKey: string;
}
// @ts-expect-error Property 'paginate' is missing
export const forgottenPaging: Paged<List, Flags, Flag> = area.call('GET', '/api/v2/flags/{projectKey}', {
  query: true,
});

// @ts-expect-error Expected 3 arguments, but got 2
export const forgottenQuery = area.call('GET', '/api/v2/flags/{projectKey}/{featureFlagKey}');
