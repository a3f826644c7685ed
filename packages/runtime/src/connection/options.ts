import type { EventListener } from '../call/events.js';
import type { Fetch } from '../call/fetch-init.js';
import type { Clock } from '../time/clock.js';

/** One of LaunchDarkly's instances. */
export type Region = 'us' | 'eu' | 'federal';

/** An access token, or a function that fetches one; its answer is kept until LaunchDarkly refuses it. */
export type AccessToken = string | (() => string | Promise<string>);

/** Says how often a request is sent again. */
export interface RetryOptions {
  /**
   * Attempts in all while the network or the server fails.
   * @default 3
   */
  readonly attempts?: number | undefined;
  /**
   * Times a request is sent again after a 429.
   * @default 5
   */
  readonly rateLimits?: number | undefined;
}

/** Says how often one call is sent again. */
export interface CallRetryOptions extends RetryOptions {
  /**
   * Statuses to send this call again for, whatever its method is: `[409]` where a conflict is known to pass.
   * @default []
   */
  readonly statuses?: readonly number[] | undefined;
}

/** Changes how one call is sent. */
export interface CallOptions {
  /** Ends the call, its waits and the reading of its body; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Longest time of one attempt in ms, reading the body included.
   * @default the connection's: 30_000
   */
  readonly timeout?: number | undefined;
  /**
   * Longest time of the whole call in ms, with its time in the queue, its waits and its attempts.
   * @default the connection's
   */
  readonly deadline?: number | undefined;
  /**
   * `false` sends the call once.
   * @default the connection's: { attempts: 3, rateLimits: 5 }
   */
  readonly retry?: false | CallRetryOptions | undefined;
  /** Further request headers. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a connection to LaunchDarkly needs. */
export interface ConnectOptions {
  /**
   * The token, or a function that fetches one.
   * @default the environment's LAUNCHDARKLY_ACCESS_TOKEN or LD_ACCESS_TOKEN
   */
  readonly accessToken?: AccessToken | undefined;
  /**
   * `bearer` puts `Bearer ` before the token, as some OAuth set-ups want it.
   * @default 'raw'
   */
  readonly scheme?: 'raw' | 'bearer' | undefined;
  /**
   * `session` sends the browser's LaunchDarkly cookie in place of a token.
   * @default 'token'
   */
  readonly auth?: 'token' | 'session' | undefined;
  /**
   * The instance that holds the account.
   * @default that of the environment's LAUNCHDARKLY_API_HOST or LD_BASE_URI; else 'us'
   */
  readonly region?: Region | undefined;
  /** A host or URL in place of a region's, with or without `/api/v2`. Plain HTTP is for loopback hosts only. */
  readonly baseUrl?: string | undefined;
  /**
   * Longest time of one attempt in ms, reading the body included.
   * @default 30_000
   */
  readonly timeout?: number | undefined;
  /**
   * Longest time of a whole call in ms, with its time in the queue, its waits and its attempts. Without it, a call waits
   * for its turn as long as the queue moves.
   * @default none
   */
  readonly deadline?: number | undefined;
  /**
   * `false` sends every call once.
   * @default { attempts: 3, rateLimits: 5 }
   */
  readonly retry?: false | RetryOptions | undefined;
  /**
   * Most requests under way at once.
   * @default 8
   */
  readonly concurrency?: number | undefined;
  /**
   * Lets PATCH, PUT and DELETE travel in a POST with `X-HTTP-Method-Override`, for proxies that refuse them.
   * @default false
   */
  readonly methodOverride?: boolean | undefined;
  /**
   * The User-Agent outside browsers; browsers send their own.
   * @default 'ld-rest'
   */
  readonly userAgent?: string | undefined;
  /** Receives an event for every request, response, retry, wait and page. */
  readonly onEvent?: EventListener | undefined;
  /**
   * What sends requests.
   * @default globalThis.fetch
   */
  readonly fetch?: Fetch | undefined;
  /** What tells and waits for time: for tests. */
  readonly clock?: Clock | undefined;
  /**
   * Returns numbers from 0 to 1 that decide about jitter: for tests.
   * @default Math.random
   */
  readonly random?: (() => number) | undefined;
}

/** The facts of an operation that change how it is sent. */
export interface OperationTraits {
  /** Says that the operation has a query: what is neither in the path nor the body is its parameters. */
  readonly query?: true;
  /** Sends `LD-API-Version: beta`. */
  readonly beta?: true;
  /** Marks a POST that only reads: it is sent again like a GET. */
  readonly read?: true;
  /** Sends the body's properties as `multipart/form-data`. */
  readonly multipart?: true;
  /** Names the parameters whose lists are joined by commas; others are repeated. */
  readonly comma?: readonly string[];
  /** Names the parameters that count times in seconds; others count in milliseconds. */
  readonly seconds?: readonly string[];
  /** Writes a filter that is given as an object. */
  readonly filter?: FilterWriter;
  /** Chooses the content type by the form of the patch in the body. */
  readonly patch?: true;
}

/** Writes a filter as the text that an operation takes. */
export type FilterWriter = (filter: object) => string;
