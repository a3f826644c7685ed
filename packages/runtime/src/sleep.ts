import type { Clock } from './clock.js';

/** Waits some ms, or until it is told to stop. */
export function sleep({
  clock,
  wait,
  stop,
}: {
  readonly clock: Clock;
  readonly wait: number;
  readonly stop: AbortSignal;
}): Promise<void> {
  return new Promise((resolve) => stop.addEventListener('abort', clock.after(wait, resolve)));
}
