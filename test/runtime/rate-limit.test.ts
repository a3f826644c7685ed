import { describe, expect, it } from 'vitest';
import { readRateLimits, readRetryTime } from '../../packages/runtime/src/limits/rate-limit.js';

const now = Date.parse('2026-03-25T12:00:00Z') + 300;
const date = 'Wed, 25 Mar 2026 12:00:00 GMT';

describe('readRateLimits', () => {
  const cases: [string, { given: Record<string, string>; want: unknown }][] = [
    ['reads nothing where nothing is said', { want: [], given: {} }],
    [
      'reads the windows of the account and of the route, which share a reset',
      {
        want: [
          { scope: 'global', limit: 100, remaining: 7, reset: now + 4000 },
          { scope: 'route', limit: 20, remaining: 0, reset: now + 4000 },
        ],
        given: {
          'x-ratelimit-global-limit': '100',
          'x-ratelimit-global-remaining': '7',
          'x-ratelimit-route-limit': '20',
          'x-ratelimit-route-remaining': '0',
          'x-ratelimit-reset': `${now + 4000}`,
        },
      },
    ],
    [
      'reads the window of the token',
      {
        want: [{ scope: 'token', limit: undefined, remaining: 3, reset: now + 1000 }],
        given: { 'x-ratelimit-auth-token-remaining': '3', 'x-ratelimit-auth-token-reset': `${now + 1000}` },
      },
    ],
    [
      'takes the first of a header that came twice',
      {
        want: [{ scope: 'route', limit: 20, remaining: 5, reset: now + 1 }],
        given: {
          'x-ratelimit-route-limit': '20, 20',
          'x-ratelimit-route-remaining': '5, 4',
          'x-ratelimit-reset': `${now + 1}, ${now + 2}`,
        },
      },
    ],
    [
      'leaves out what is no number',
      { want: [], given: { 'x-ratelimit-route-remaining': 'few', 'x-ratelimit-reset': 'soon' } },
    ],
    [
      'moves the reset by the skew of a clock that is ten minutes late',
      {
        want: [{ scope: 'route', limit: undefined, remaining: 0, reset: now + 4000 }],
        given: {
          date: new Date(now - 600_000).toUTCString(),
          'x-ratelimit-route-remaining': '0',
          'x-ratelimit-reset': `${now - (now % 1000) - 600_000 + 4000}`,
        },
      },
    ],
  ];
  it.each(cases)('%s', (_, { given, want }) => {
    expect(readRateLimits(new Headers(given), now)).toEqual(want);
  });
});

describe('the skew of the clocks', () => {
  const reset = Date.parse(date) + 60_000;
  it.each([
    { ahead: -1, want: -1 },
    { ahead: 0, want: 0 },
    { ahead: 999, want: 0 },
    { ahead: 1500, want: 0 },
    { ahead: 1501, want: 1501 },
  ])('counts as $want ms when the local clock is $ahead ms ahead of the date', ({ ahead, want }) => {
    const headers = new Headers({
      date,
      'x-ratelimit-global-remaining': '3',
      'x-ratelimit-reset': `${reset}`,
    });
    const [limit] = readRateLimits(headers, Date.parse(date) + ahead);
    expect(limit?.reset).toBe(reset + want);
  });
});

describe('readRetryTime', () => {
  const reset = (ahead: number): Record<string, string> => ({ date, 'x-ratelimit-reset': `${now + ahead}` });
  const cases: [string, { given: Record<string, string>; want: number }][] = [
    ['knows nothing without headers', { want: 0, given: { date } }],
    ['takes epoch milliseconds', { want: now + 4000, given: reset(4000) }],
    ['takes Retry-After in seconds', { want: now + 7000, given: { date, 'retry-after': '7' } }],
    [
      'takes Retry-After as a date',
      { want: now + 8700, given: { date, 'retry-after': 'Wed, 25 Mar 2026 12:00:09 GMT' } },
    ],
    [
      'ignores what it cannot parse',
      { want: 0, given: { 'x-ratelimit-reset': 'soon', 'retry-after': 'later' } },
    ],
    [
      'takes the reset of the window that is spent',
      {
        want: now + 2000,
        given: {
          ...reset(9000),
          'x-ratelimit-route-remaining': '3',
          'x-ratelimit-auth-token-remaining': '0',
          'x-ratelimit-auth-token-reset': `${now + 2000}`,
        },
      },
    ],
    [
      'takes any reset when no window says that it is spent',
      { want: now + 9000, given: { ...reset(9000), 'x-ratelimit-route-remaining': '3' } },
    ],
    [
      'takes the later of several hints',
      { want: now + 7000, given: { ...reset(4000), 'x-ratelimit-route-remaining': '0', 'retry-after': '7' } },
    ],
    ['returns a time in the past as it is', { want: now - 5000, given: reset(-5000) }],
    [
      'never shortens a wait when the local clock is ahead',
      {
        want: now + 4000 + (now % 1000),
        given: {
          date: new Date(now - 600_000).toUTCString(),
          'x-ratelimit-reset': `${now - 600_000 + 4000}`,
        },
      },
    ],
    [
      'never shortens a wait when the local clock is behind',
      {
        want: now + 4000 + (now % 1000),
        given: {
          date: new Date(now + 600_000).toUTCString(),
          'x-ratelimit-reset': `${now + 600_000 + 4000}`,
        },
      },
    ],
  ];
  it.each(cases)('%s', (_, { given, want }) => {
    expect(readRetryTime(new Headers(given), now)).toBe(want);
  });
});
