import { ApiError, connect } from '@ld-rest/runtime';
import { openRaw } from '@ld-rest/runtime/raw';
import { createMiniClient } from '../runtime/mini/client.js';
import type { paths } from '../runtime/mini/schema.js';

/** Makes calls from a page, and returns what came of them. */
export async function callFromPage(baseUrl: string): Promise<object> {
  const connection = connect({ baseUrl, accessToken: 'api-browser' });
  const mini = createMiniClient(connection);
  const flags = await mini.getFlags.paginate({ projectKey: 'web', limit: 100 }).toArray();
  const patched = await mini.patchFlag({
    projectKey: 'web',
    featureFlagKey: 'a',
    body: [{ op: 'remove', path: '/b' }],
  });
  const members = await mini.postMembers({ teamKey: 't', body: { file: new Blob(['x,y']) } });
  const retried = await mini.getFlag({ projectKey: 'web', featureFlagKey: 'limited' });
  const beta = await mini.getViewNames();
  const raw = await openRaw<paths>(connection).GET('/api/v2/flags/{projectKey}', {
    params: { path: { projectKey: 'web' } },
  });
  const refused: unknown = await mini
    .getFlag({ projectKey: 'web', featureFlagKey: 'gone' })
    .catch((error: unknown) => error);
  const redirected: unknown = await mini
    .getFlag({ projectKey: 'web', featureFlagKey: 'moved' })
    .catch((error: unknown) => error);
  const start = performance.now();
  const signal = AbortSignal.timeout(100);
  const aborted: unknown = await mini
    .getFlag({ projectKey: 'web', featureFlagKey: 'silent' }, { signal })
    .catch((error: unknown) => error);
  return {
    flags: flags.length,
    patched,
    members,
    retried,
    beta,
    raw: raw.data?.totalCount,
    refused: refused instanceof ApiError && [refused.status, refused.code],
    redirected: redirected instanceof ApiError && [redirected.status, redirected.hint],
    aborted: aborted === signal.reason && performance.now() - start < 150,
  };
}

/** Makes a call with the session of the browser. */
export async function callWithSession(baseUrl: string): Promise<object> {
  const mini = createMiniClient({ baseUrl, auth: 'session' });
  return mini.getFlag({ projectKey: 'web', featureFlagKey: 'session' });
}

Object.assign(globalThis, { callFromPage, callWithSession });
