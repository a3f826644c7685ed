import type { RateLimit } from './rate-limit.js';

/** Is the base of every error the clients throw. `instanceof` also knows errors of another copy of the runtime. */
export class LaunchDarklyError extends Error {
  /** Names the class across copies of the runtime. */
  static readonly kind: string = 'LaunchDarklyError';

  /** Says whether a value is an error of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (super[Symbol.hasInstance](value)) return true;
    return Object.hasOwn(this, 'kind') && hasKind(Object(value).constructor, this.kind);
  }

  constructor(message: string, fields?: object) {
    super(message, fields);
    Object.assign(this, { name: new.target.kind }, fields);
  }

  /** Returns what `JSON.stringify` shows: the message too, which errors hide from it. */
  toJSON(): object {
    return Object.assign({}, this, { message: this.message });
  }
}

/** Reports options, tokens or parameters that cannot work; no request was sent. */
export class ConfigurationError extends LaunchDarklyError {
  static override readonly kind: string = 'ConfigurationError';
}

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

/** Is the base of the errors that end a call. */
export class CallError extends LaunchDarklyError implements FailedCall {
  declare readonly method: string;
  declare readonly route: string;
  declare readonly url: string;
  declare readonly attempts: number;
}

/** Reports that no complete response arrived; `cause` is what `fetch` threw. */
export class ConnectionError extends CallError {
  static override readonly kind: string = 'ConnectionError';
}

/** Reports that an attempt or the whole call took too long. */
export class TimeoutError extends CallError {
  static override readonly kind: string = 'TimeoutError';
  /** The time that was exceeded, in ms. */
  declare readonly timeout: number;
}

/** Reports that LaunchDarkly answered with a status other than success. */
export class ApiError extends CallError {
  static override readonly kind: string = 'ApiError';
  /** The HTTP status. */
  declare readonly status: number;
  /** LaunchDarkly's error code, such as `not_found`; empty when the body has none. */
  declare readonly code: string;
  /** LaunchDarkly's identifier of the failure, for its support; empty when the body has none. */
  declare readonly id: string;
  /** The attributes that failed validation, with the reasons. */
  declare readonly errors: readonly AttributeError[];
  /** The version that the request asked for. */
  declare readonly apiVersion: string | undefined;
  /** The rate-limit windows that the response described. */
  declare readonly rateLimit: readonly RateLimit[];
  /** When the call may be sent again, by the local clock. */
  declare readonly retryAt: Date | undefined;
  /** Response headers without those that can hold secrets. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** What may help, where the failure is a well-known one. */
  declare readonly hint: string | undefined;
  /** The parsed body, or the first 2,000 characters of one that is not JSON. */
  declare readonly body: unknown;
}

/** Reports a 429 whose wait is too long, or was tried often enough. */
export class RateLimitError extends ApiError {
  static override readonly kind: string = 'RateLimitError';
}

/** Is one attribute that failed validation. */
export interface AttributeError {
  /** The attribute's name. */
  readonly attribute: string;
  /** Why LaunchDarkly refuses it. */
  readonly reason: string;
}

function hasKind(constructor: unknown, kind: string): boolean {
  if (typeof constructor !== 'function') return false;
  return (
    ('kind' in constructor && constructor.kind === kind) || hasKind(Object.getPrototypeOf(constructor), kind)
  );
}
