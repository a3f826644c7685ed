import type { FailedCall } from './errors.js';
import type { EventDetail } from './events.js';
import type { OutgoingCall, SharedParts } from './send.js';

/** Knows what is told of a call, to listeners and in errors. */
export interface Report {
  /** Counts an attempt. */
  readonly count: () => void;
  /** Returns what identifies the call, without the query of its URL. */
  readonly about: () => FailedCall;
  /** Tells the listener. */
  readonly tell: (detail: EventDetail) => void;
}

/** Starts the report of a call. */
export function createReport(
  { method, route, input }: OutgoingCall,
  { options, nextNumber }: SharedParts,
): Report {
  const call = nextNumber();
  let attempts = 0;
  const about = (): FailedCall => ({ method, route, url: urlOf(input).replace(/\?.*/, ''), attempts });
  return {
    about,
    count: () => {
      attempts += 1;
    },
    tell: (detail) => {
      // Of an async function both what is thrown and what is rejected ends in the catch.
      if (options.onEvent) (async () => options.onEvent?.({ call, ...about(), ...detail }))().catch(() => {});
    },
  };
}

/** Returns the URL of what `fetch` is given. */
export function urlOf(input: string | Request): string {
  return typeof input === 'string' ? input : input.url;
}
