import type { CallOptions, OperationTraits } from '../connection/options.js';
import type { ApiError } from '../errors/api-error.js';
import type { EventDetail } from './events.js';
import type { FetchAnswer, FetchInit } from './fetch-init.js';

/** A call with all that decides how it is sent. */
export interface OutgoingCall {
  readonly method: string;
  /** The path template. */
  readonly route: string;
  /** Both in one. */
  readonly key: string;
  readonly url: string;
  readonly body: FetchInit['body'] | FormData | undefined;
  /** The headers of the request; they are given the token. */
  readonly headers: Record<string, string>;
  readonly options: CallOptions;
  readonly traits: OperationTraits;
  /** Whether the body is parsed, and a refusal thrown; a raw call is answered whatever the status is. */
  readonly reading: 'json' | 'raw';
}

/** A response whose body has been read. */
export interface Answer {
  readonly response: FetchAnswer;
  /** The body; empty for a raw call. */
  readonly text: string;
  /** The body of a raw call. */
  readonly bytes: ArrayBuffer | undefined;
  /** When its headers arrived, in epoch ms: what they say of time is said of then. */
  readonly received: number;
}

/** What a call came to. */
export interface CallAnswer {
  readonly answer: Answer;
  /** Makes the error that says that the answer is of no use. */
  readonly refuse: () => ApiError;
  /** Tells the listener more about the call. */
  readonly tell: (detail: EventDetail) => void;
}

/** Sends a call as often as it takes, within its time and the rate limits. */
export type Send = (call: OutgoingCall) => Promise<CallAnswer>;
