import { describe, expect, it } from 'vitest';
import { guard } from '../../packages/runtime/src/guard.js';

const pass = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('guard', () => {
  it('runs each function in its time, and at most some ms late', { retry: 2 }, async () => {
    const start = performance.now();
    const ran: [number, number][] = [];
    for (const wait of [150, 30, 90, 30, 0]) guard(wait, () => ran.push([wait, performance.now() - start]));
    await pass(220);
    expect(ran.map(([wait]) => wait)).toEqual([0, 30, 30, 90, 150]);
    for (const [wait, took] of ran) {
      expect(took).toBeGreaterThanOrEqual(wait);
      expect(took).toBeLessThan(wait + 45);
    }
  });

  it('runs nothing that was cancelled, also while others run', async () => {
    const ran: string[] = [];
    let cancelLater = (): void => {};
    guard(20, () => ran.push('never'))();
    guard(20, () => {
      ran.push('first');
      cancelLater();
    });
    cancelLater = guard(60, () => ran.push('later'));
    await pass(120);
    expect(ran).toEqual(['first']);
  });

  it('starts one timer for ten thousand limits', async () => {
    const { setTimeout: original } = globalThis;
    let timers = 0;
    const count: typeof setTimeout = Object.assign((...given: Parameters<typeof setTimeout>) => {
      timers += 1;
      return original(...given);
    }, original);
    globalThis.setTimeout = count;
    try {
      for (let index = 0; index < 10_000; index += 1) guard(30_000 + index / 1000, () => {})();
    } finally {
      globalThis.setTimeout = original;
    }
    expect(timers).toBeLessThanOrEqual(1);
  });
});
