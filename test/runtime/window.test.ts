import { describe, expect, it } from 'vitest';
import type { RateLimit } from '../../packages/runtime/src/limits/rate-limit.js';
import {
  createWindow,
  jitter,
  learn,
  occupy,
  openingOf,
  type Window,
} from '../../packages/runtime/src/limits/window.js';

const half = (): number => 0.5;
const limitOf = (remaining: number, reset: number, limit = 10): RateLimit => ({
  scope: 'global',
  limit,
  remaining,
  reset,
});

/** Sends a request at a time, and lets its answer describe the window. */
function answer(window: Window, limit: RateLimit, { now = 0, refused = false } = {}): void {
  occupy(window, now);
  learn(window, { limits: [limit], refused }, now, half);
}

function describedWindow(remaining = 5, reset = 10_000): Window {
  const window = createWindow('global');
  answer(window, limitOf(remaining, reset));
  return window;
}

describe('a window', () => {
  it('lets everything go while nothing is known of it', () => {
    const window = createWindow('global');
    for (let sent = 0; sent < 100; sent += 1) occupy(window, 0);
    expect(openingOf(window, 0, half)).toEqual({ at: 0, asked: false });
  });

  it.each([
    { reset: 11_999, remaining: 4, kept: 10_000 },
    { reset: 8001, remaining: 4, kept: 10_000 },
    { reset: 12_000, remaining: 9, kept: 12_000 },
    { reset: 8000, remaining: 9, kept: 8000 },
  ])('takes a reset at $reset for that at $kept', ({ reset, remaining, kept }) => {
    const window = describedWindow();
    answer(window, limitOf(9, reset), { now: 100 });
    expect(window).toMatchObject({ reset: kept, remaining });
  });

  it('believes the smaller of two counts of the same window', () => {
    const window = describedWindow(5);
    answer(window, limitOf(2, 10_000));
    expect(window.remaining).toBe(2);
    answer(window, limitOf(7, 10_000));
    expect(window.remaining).toBe(1);
  });

  it.each([
    { now: 10_000, reset: 20_000 },
    { now: 19_999, reset: 20_000 },
    { now: 35_000, reset: 40_000 },
  ])('that nobody describes lasts ten seconds: at $now it ends at $reset', ({ now, reset }) => {
    const window = describedWindow(0);
    openingOf(window, now + 500, half);
    expect(window).toMatchObject({ reset: now + 500 < reset ? reset : reset + 10_000, remaining: 10 });
  });

  it('that is spent opens 50 to 500 ms after its reset, and says that the server asks for the wait', () => {
    expect(openingOf(describedWindow(0), 0, () => 0)).toEqual({ at: 10_050, asked: true });
    expect(openingOf(describedWindow(0), 0, () => 1)).toEqual({ at: 10_500, asked: true });
    expect(jitter(half)).toBe(275);
  });

  it('keeps the time at which it opens', () => {
    const window = describedWindow(0);
    openingOf(window, 0, () => 0);
    expect(openingOf(window, 10_049, () => 1)).toEqual({ at: 10_050, asked: true });
    expect(openingOf(window, 10_050, half).at).toBeLessThanOrEqual(10_050);
    expect(window.reset).toBe(20_000);
  });

  it.each([
    ['that is over', -1],
    ['that begins now', 0],
    ['more than an hour ahead', 3_600_001],
  ])('takes no notice of a reset %s', (_, ahead) => {
    const window = createWindow('global');
    answer(window, limitOf(0, 50_000 + ahead), { now: 50_000 });
    expect(window).toMatchObject({ reset: 0, limit: undefined });
    answer(window, limitOf(3, 50_000 + 3_600_000), { now: 50_000 });
    expect(window).toMatchObject({ reset: 3_650_000, limit: 10 });
  });

  it('counts what is under way, and learns from the answer to its own scope only', () => {
    const window = createWindow('global');
    occupy(window, 0);
    occupy(window, 0);
    expect(window).toMatchObject({ sent: 2, flying: 2 });
    learn(window, { limits: [{ ...limitOf(1, 10_000), scope: 'route' }], refused: false }, 0, half);
    expect(window).toMatchObject({ sent: 2, flying: 1, reset: 0 });
    learn(window, undefined, 0, half);
    learn(window, undefined, 0, half);
    expect(window).toMatchObject({ sent: 2, flying: 0 });
  });

  it('takes what is under way from what a new window allows', () => {
    const window = describedWindow(5);
    occupy(window, 9000);
    occupy(window, 9000);
    openingOf(window, 10_001, half);
    expect(window).toMatchObject({ sent: 2, flying: 2, remaining: 8 });
  });

  it('does not count a refused request as sent, and counts one that was refused for another reason', () => {
    const window = describedWindow(5);
    answer(window, limitOf(0, 10_000), { refused: true });
    expect(window.sent).toBe(1);
    const other = describedWindow(5);
    answer(other, limitOf(3, 10_000), { refused: true });
    expect(other.sent).toBe(2);
  });

  it('forgets requests whose end nobody reported for a minute', () => {
    const window = createWindow('global');
    occupy(window, 1000);
    occupy(window, 61_000);
    expect(window.flying).toBe(2);
    occupy(window, 121_001);
    expect(window.flying).toBe(1);
  });
});
