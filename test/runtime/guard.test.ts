import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
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

  it('starts one timer for ten thousand limits', () => {
    const starts = vi.spyOn(globalThis, 'setTimeout');
    for (let index = 0; index < 10_000; index += 1) guard(30_000 + index / 1000, () => {})();
    expect(starts.mock.calls.length).toBeLessThanOrEqual(1);
    starts.mockRestore();
  });

  it('does not keep a process alive', async () => {
    const source = fileURLToPath(new URL('../../packages/runtime/src/guard.ts', import.meta.url));
    const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
    const script = `${outputFiles[0]?.text};guard(60_000, () => {})();guard(60_000, () => {});`;
    const start = performance.now();
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('leaves no timer behind where timers keep the process alive', async () => {
    const source = fileURLToPath(new URL('../../packages/runtime/src/guard.ts', import.meta.url));
    const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
    // Timers of Deno and of browsers are numbers.
    const numbers = `
      const timers = new Map();
      const { setTimeout: start, clearTimeout: stop } = globalThis;
      globalThis.setTimeout = (...given) => { timers.set(timers.size + 1, start(...given)); return timers.size; };
      globalThis.clearTimeout = (id) => stop(timers.get(id));`;
    const script = `${numbers};${outputFiles[0]?.text};const cancel = guard(60_000, () => {});guard(50_000, () => {})();cancel();`;
    const start = performance.now();
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
