import { LaunchDarklyError } from './launchdarkly-error.js';

/** Identifies a call that failed. */
export interface FailedCall {
  /** The HTTP method. */
  readonly method: string;
  /** The path template, such as `/api/v2/flags/{projectKey}`. */
  readonly route: string;
  /** The URL without its query. */
  readonly url: string;
  /** Requests that were sent for this call. */
  readonly attempts: number;
}

/** The base of the errors that end a call. */
export class CallError<Fields extends FailedCall = FailedCall>
  extends LaunchDarklyError
  implements FailedCall
{
  static override readonly kind: string = 'CallError';
  declare readonly method: string;
  declare readonly route: string;
  declare readonly url: string;
  declare readonly attempts: number;

  constructor(message: string, fields: Fields, options?: ErrorOptions) {
    super(message, options);
    Object.assign(this, fields);
  }
}

/** Reports that no complete response arrived; `cause` is what `fetch` threw. */
export class ConnectionError extends CallError {
  static override readonly kind: string = 'ConnectionError';
}

/** What a time limit adds to a failed call. */
export interface ExpiredCall extends FailedCall {
  /** The time that was exceeded, in ms. */
  readonly timeout: number;
}

/** Reports that an attempt or the whole call took too long. */
export class TimeoutError<Fields extends ExpiredCall = ExpiredCall> extends CallError<Fields> {
  static override readonly kind: string = 'TimeoutError';
  declare readonly timeout: number;
}

/** What is known of a call that was given up in the queue. */
export interface UnsentCall extends ExpiredCall {
  /** Calls that were ahead of it in the connection's queue. */
  readonly ahead: number;
  /** When the rate limits let it go at the earliest, by the local clock, where that is known. */
  readonly retryAt: Date | undefined;
}

/** Reports that a call was given up before it was sent. */
export class NotSentError extends TimeoutError<UnsentCall> {
  static override readonly kind: string = 'NotSentError';
  declare readonly ahead: number;
  declare readonly retryAt: Date | undefined;
}
