import type { RateLimit } from '../limits/rate-limit.js';
import { CallError, type FailedCall } from './call-error.js';

/** One attribute that failed validation. */
export interface AttributeError {
  /** The attribute's name. */
  readonly attribute: string;
  /** Why LaunchDarkly refuses it. */
  readonly reason: string;
}

/** What is known of a call that LaunchDarkly refused. */
export interface RefusedCall extends FailedCall {
  /** The HTTP status. */
  readonly status: number;
  /** LaunchDarkly's error code, such as `not_found`; empty when the body has none. */
  readonly code: string;
  /** LaunchDarkly's identifier of the failure, for its support; empty when the body has none. */
  readonly id: string;
  /** The attributes that failed validation, with the reasons. */
  readonly errors: readonly AttributeError[];
  /** The version that the request asked for. */
  readonly apiVersion: string | undefined;
  /** The rate-limit windows that the response described. */
  readonly rateLimit: readonly RateLimit[];
  /** When the call may be sent again, by the local clock. */
  readonly retryAt: Date | undefined;
  /** Response headers without those that can hold secrets. */
  readonly headers: Readonly<Record<string, string>>;
  /** What may help, where the failure is a well-known one. */
  readonly hint: string | undefined;
  /** The parsed body, or the first 2,000 characters of one that is not JSON. */
  readonly body: unknown;
}

/** Reports that LaunchDarkly answered with a status other than success. */
export class ApiError extends CallError<RefusedCall> implements RefusedCall {
  static override readonly kind: string = 'ApiError';
  declare readonly status: number;
  declare readonly code: string;
  declare readonly id: string;
  declare readonly errors: readonly AttributeError[];
  declare readonly apiVersion: string | undefined;
  declare readonly rateLimit: readonly RateLimit[];
  declare readonly retryAt: Date | undefined;
  declare readonly headers: Readonly<Record<string, string>>;
  declare readonly hint: string | undefined;
  declare readonly body: unknown;
}

/** Reports a 429 whose wait is too long, or was tried often enough. */
export class RateLimitError extends ApiError {
  static override readonly kind: string = 'RateLimitError';
}
