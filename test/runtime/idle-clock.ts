import { onTestFinished } from 'vitest';
import type { Fetch } from '@ld-rest/runtime';
import { createTestClock, type TestClock } from '@ld-rest/runtime/testing';

/** A clock that moves on by itself while no request is under way, and the fetch that it watches. */
export interface IdleClock {
  readonly clock: TestClock;
  readonly fetch: Fetch;
}

/**
 * Creates a test clock for calls to a real server: waits take no time, and the server takes no time of the clock, however
 * slow the machine is.
 */
export function createIdleClock(): IdleClock {
  const clock = createTestClock({ start: Date.parse('2026-03-25T12:00:00Z') });
  let busy = 0;
  let stopped = false;
  const move = (): void => {
    if (busy === 0 && clock.pending() > 0) clock.advance(10);
    if (!stopped) setImmediate(move);
  };
  setImmediate(move);
  onTestFinished(() => {
    stopped = true;
  });
  return {
    clock,
    fetch: watch(
      () => (busy += 1),
      () => (busy -= 1),
    ),
  };
}

/** Returns a fetch that says when a request begins, and when its body has arrived. */
function watch(begin: () => void, end: () => void): Fetch {
  return async (url, init) => {
    begin();
    try {
      const response = await fetch(url, init);
      const { status, statusText, headers } = response;
      // Of a failure, a body that breaks off counts as an empty one.
      const body = await response
        .arrayBuffer()
        .catch((error: unknown) => (response.ok ? Promise.reject(error) : null));
      return new Response(status === 204 ? null : body, { status, statusText, headers });
    } finally {
      end();
    }
  };
}
