import { describe, expect, it } from 'vitest';
import { judgeFailure, type Failure } from '../../packages/runtime/src/judge-failure.js';
import { choosePolicy } from '../../packages/runtime/src/policy.js';

const now = 1_000_000;
const policy = choosePolicy({ connection: undefined, call: undefined, method: 'GET', traits: {} });
const failure: Failure = {
  policy,
  answer: undefined,
  error: 1,
  failures: 1,
  refusals: 0,
  now,
  ends: now + 120_000,
};

function answered(status: number, headers: Record<string, string> = {}): Pick<Failure, 'answer'> {
  return { answer: { response: new Response(null, { status, headers }), received: now } };
}

describe('judgeFailure', () => {
  it.each<[string, { want: boolean; given: Partial<Failure> }]>([
    ['a first failure', { want: true, given: {} }],
    ['a third failure', { want: false, given: { failures: 3 } }],
    ['a fifth 429', { want: true, given: { ...answered(429), failures: 0, refusals: 5 } }],
    ['a sixth 429', { want: false, given: { ...answered(429), failures: 0, refusals: 6 } }],
    ['a hint of 60 s', { want: true, given: answered(429, { 'retry-after': '60' }) }],
    ['a hint of 61 s', { want: false, given: answered(429, { 'retry-after': '61' }) }],
    [
      'a hint beyond the deadline',
      { want: false, given: { ...answered(503, { 'retry-after': '2' }), ends: now + 1999 } },
    ],
    ['a 404', { want: false, given: answered(404) }],
  ])('decides about %s', (_, { want, given }) => {
    expect(judgeFailure({ ...failure, ...given }).again).toBe(want);
  });

  it('takes the wait from the server, and never shortens it', () => {
    const verdict = judgeFailure({ ...failure, ...answered(429, { 'retry-after': '300' }) });
    expect(verdict).toEqual({ again: false, wait: 300_000, retryAt: now + 300_000 });
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
    const parts = { connection: undefined, call: undefined, method: 'GET', traits: undefined };
    expect(choosePolicy({ ...parts, ...given })).toMatchObject(want);
  });

  it('knows which methods can be sent twice', () => {
    const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'];
    const parts = { connection: undefined, call: undefined, traits: undefined };
    const idempotent = methods.filter((method) => choosePolicy({ ...parts, method }).idempotent);
    expect(idempotent).toEqual(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
    expect(choosePolicy({ ...parts, method: 'POST', traits: { read: true } }).idempotent).toBe(true);
  });
});
