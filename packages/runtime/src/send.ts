import type { TokenSource } from './auth.js';
import type { Budget } from './budget.js';
import type { Clock } from './clock.js';
import { ConfigurationError, type ApiError } from './errors.js';
import type { Gate } from './gate.js';
import type { HeaderRecord } from './headers.js';
import type { CallOptions, ConnectOptions, OperationTraits } from './options.js';
import type { Answer } from './read-answer.js';
import { urlOf, type Report } from './report.js';
import { runCall } from './run-call.js';

/** Is a call with all that decides how it is sent. */
export interface OutgoingCall {
  readonly method: string;
  /** The path template. */
  readonly route: string;
  /** The URL, or the `Request` of a raw call. */
  readonly input: string | Request;
  readonly init: RequestInit;
  /** The headers of the request; they are given the token. */
  readonly headers: HeaderRecord;
  readonly options: CallOptions;
  /** Absent on a raw call, which is answered whatever the status is. */
  readonly traits?: OperationTraits;
}

/** Is the answer to a call. */
export interface CallAnswer extends Answer {
  /** Makes the error that says that the answer is of no use. */
  readonly refuse: () => ApiError;
  /** Tells the listener more about the call. */
  readonly tell: Report['tell'];
}

/** Sends a call as often as it takes, within its time and the rate limits. */
export type Send = (call: OutgoingCall) => Promise<CallAnswer>;

/** Is what the calls of a connection share. */
export interface SharedParts {
  readonly clock: Clock;
  readonly options: ConnectOptions;
  readonly tokens: TokenSource;
  readonly gateOf: (token: string | undefined) => Gate;
  readonly budget: Budget;
  /** Numbers the calls. */
  readonly nextNumber: () => number;
}

/** Creates what sends the calls of a connection to one origin. */
export function createSend(origin: string, shared: SharedParts): Send {
  return async (call) => {
    if (!urlOf(call.input).startsWith(`${origin}/`))
      throw new ConfigurationError(`Requests go to ${origin} only`);
    return runCall(shared, call);
  };
}
