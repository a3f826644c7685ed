import type { FailedCall } from './errors.js';
import type { CallEvent, EventDetail, EventListener } from './events.js';

/** Knows what is told of a call, to listeners and in errors. */
export interface Report {
  /** Counts an attempt. */
  readonly count: () => void;
  /** Returns what identifies the call. */
  readonly about: () => FailedCall;
  /** Tells the listener. */
  readonly tell: (detail: EventDetail) => void;
}

/** Starts the report of a call. The query of the URL is left out. */
export function createReport(
  { call, method, route, url }: Omit<CallEvent, 'attempts'>,
  listener: EventListener | undefined,
): Report {
  let attempts = 0;
  const about = (): FailedCall => ({ method, route, url: url.replace(/\?.*/, ''), attempts });
  return {
    about,
    count: () => {
      attempts += 1;
    },
    tell: (detail) => {
      // Of an async function both what is thrown and what is rejected ends in the catch.
      if (listener) (async () => listener({ call, ...about(), ...detail }))().catch(() => {});
    },
  };
}
