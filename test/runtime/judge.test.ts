import { describe, expect, it } from 'vitest';
import type { CallOptions, ConnectOptions } from '@ld-rest/runtime';
import { judge, type FailedAttempt } from '../../packages/runtime/src/retry/judge.js';
import { choosePolicy } from '../../packages/runtime/src/retry/policy.js';
import { firstToken } from '../../packages/runtime/src/retry/retry-token.js';

const now = 1_000_000;
const policy = choosePolicy(undefined, { method: 'GET', traits: {}, options: {} });
const attempt: FailedAttempt = {
  policy,
  token: firstToken,
  answer: undefined,
  error: 1,
  now,
  ends: now + 120_000,
  renewable: false,
  chance: 0.5,
};

function answered(status: number, headers: Record<string, string> = {}): Pick<FailedAttempt, 'answer'> {
  return { answer: { response: new Response(null, { status, headers }), received: now } };
}

describe('judge', () => {
  const after = (failures: number, refusals: number): Pick<FailedAttempt, 'token'> => ({
    token: { failures, refusals, renewed: false },
  });
  it.each<[string, { want: string; given: Partial<FailedAttempt> }]>([
    ['a first failure', { want: 'wait', given: {} }],
    ['a second failure', { want: 'wait', given: after(1, 0) }],
    ['a third failure', { want: 'stop', given: after(2, 0) }],
    ['a fifth 429', { want: 'queue', given: { ...answered(429), ...after(0, 4) } }],
    ['a sixth 429', { want: 'stop', given: { ...answered(429), ...after(0, 5) } }],
    ['a hint of 60 s', { want: 'queue', given: answered(429, { 'retry-after': '60' }) }],
    ['a hint of 61 s', { want: 'stop', given: answered(429, { 'retry-after': '61' }) }],
    [
      'a hint within the deadline',
      { want: 'wait', given: { ...answered(503, { 'retry-after': '2' }), ends: now + 2001 } },
    ],
    [
      'a hint that takes all of the deadline',
      { want: 'stop', given: { ...answered(503, { 'retry-after': '2' }), ends: now + 2000 } },
    ],
    ['a 404', { want: 'stop', given: answered(404) }],
    ['a 401 where a fresh token can be had', { want: 'renew', given: { ...answered(401), renewable: true } }],
    ['a 401 of a fixed token', { want: 'stop', given: answered(401) }],
    [
      'a second 401',
      { want: 'stop', given: { ...answered(401), renewable: true, token: { ...firstToken, renewed: true } } },
    ],
  ])('decides about %s', (_, { want, given }) => {
    expect(judge({ ...attempt, ...given }).type).toBe(want);
  });

  it('takes the wait from the server, and never shortens it', () => {
    const step = judge({ ...attempt, ...answered(429, { 'retry-after': '300' }) });
    expect(step).toMatchObject({ type: 'stop', wait: 300_000, retryAt: now + 300_000 });
  });

  it('waits longer with every failure, by chance', () => {
    const waits = [0, 1, 2].map((failures) => judge({ ...attempt, ...after(failures, 0) }).wait);
    expect(waits).toEqual([125, 250, 500]);
  });

  it('counts refusals apart from failures', () => {
    expect(judge({ ...attempt, ...answered(429) }).token).toEqual({
      failures: 0,
      refusals: 1,
      renewed: false,
    });
    expect(judge({ ...attempt, ...answered(503) }).token).toEqual({
      failures: 1,
      refusals: 0,
      renewed: false,
    });
  });
});

describe('choosePolicy', () => {
  it.each([
    ['the defaults', { want: { attempts: 3, rateLimits: 5 }, given: {} }],
    ['the connection', { want: { attempts: 9, rateLimits: 5 }, given: { connection: { attempts: 9 } } }],
    [
      'the call',
      {
        want: { attempts: 2, rateLimits: 7 },
        given: { connection: { attempts: 9, rateLimits: 7 }, call: { attempts: 2 } },
      },
    ],
    [
      'a connection that never repeats',
      { want: { attempts: 1, rateLimits: 0 }, given: { connection: false } },
    ],
    [
      'a call that does all the same',
      { want: { attempts: 3, rateLimits: 5 }, given: { connection: false, call: {} } },
    ],
    ['a call that never repeats', { want: { attempts: 1, rateLimits: 0 }, given: { call: false } }],
  ] as const)('follows %s', (_, { want, given }) => {
    const { connection, call }: { connection?: ConnectOptions['retry']; call?: CallOptions['retry'] } = given;
    const policy = choosePolicy(connection, { method: 'GET', traits: {}, options: { retry: call } });
    expect(policy).toMatchObject(want);
  });

  it('knows which methods can be sent twice', () => {
    const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'];
    const parts = { traits: {}, options: {} };
    const idempotent = methods.filter((method) => choosePolicy(undefined, { ...parts, method }).idempotent);
    expect(idempotent).toEqual(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
    expect(choosePolicy(undefined, { ...parts, method: 'POST', traits: { read: true } }).idempotent).toBe(
      true,
    );
  });
});
