import type { FailedCall } from '../errors/call-error.js';
import type { EventDetail } from './events.js';
import type { OutgoingCall } from './outgoing-call.js';
import type { SharedParts } from './shared-parts.js';

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
  { method, route, url }: OutgoingCall,
  { options, nextNumber }: SharedParts,
): Report {
  const call = nextNumber();
  const { onEvent } = options;
  let attempts = 0;
  const about = (): FailedCall => ({ method, route, url: url.replace(/\?.*/, ''), attempts });
  return {
    about,
    count: () => {
      attempts += 1;
    },
    tell: (detail) => {
      // Of an async function both what is thrown and what is rejected ends in the catch.
      if (onEvent) (async () => onEvent({ call, ...about(), ...detail }))().catch(() => {});
    },
  };
}
