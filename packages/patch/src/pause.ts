import type { Clock } from '@ld-rest/runtime';

/** Waits some ms; rejects with the reason of the signal as soon as it is aborted. */
export function pause(
  milliseconds: number,
  clock: Pick<Clock, 'after'>,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const abort = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    signal?.addEventListener('abort', abort, { once: true });
  });
}
