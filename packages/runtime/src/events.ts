import type { RateLimit } from './rate-limit.js';

/** Identifies the call an event belongs to. */
export interface CallEvent {
  /** Numbers the calls of a connection. */
  readonly call: number;
  /** The HTTP method. */
  readonly method: string;
  /** The path template, such as `/api/v2/flags/{projectKey}`. */
  readonly route: string;
  /** The URL without its query. */
  readonly url: string;
}

/** Says that a call begins. */
export interface StartDetail {
  readonly type: 'start';
}

/** Says that a request is sent. */
export interface RequestDetail {
  readonly type: 'request';
  /** Numbers the requests of the call, from 1. */
  readonly attempt: number;
}

/** Says that a request was answered, or failed. */
export interface ResponseDetail {
  readonly type: 'response';
  /** Numbers the requests of the call, from 1. */
  readonly attempt: number;
  /** The HTTP status; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** The time since the request was sent, in ms. */
  readonly duration: number;
  /** The rate-limit windows that the response described. */
  readonly rateLimit: readonly RateLimit[];
}

/** Says that the call will be sent again. */
export interface RetryDetail {
  readonly type: 'retry';
  /** Numbers the request that failed, from 1. */
  readonly attempt: number;
  /** The status that is the reason; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** The time until then in ms; more when other calls are ahead. */
  readonly wait: number;
}

/** Says that a call waited for a rate-limit window or for other calls. */
export interface WaitDetail {
  readonly type: 'wait';
  /** The time it waited, in ms. */
  readonly wait: number;
}

/** Says that a page of a list has arrived. */
export interface PageDetail {
  readonly type: 'page';
  /** Numbers the pages of the walk, from 1. */
  readonly page: number;
  /** Items on the page. */
  readonly items: number;
}

/** Says that a call ended. */
export interface EndDetail {
  readonly type: 'end';
  /** The last HTTP status; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** The name of the error that ended it. */
  readonly error: string | undefined;
  /** Requests that were sent. */
  readonly attempts: number;
  /** The time since the start, in ms. */
  readonly duration: number;
}

/** Is what a listener can learn about one call. */
export type EventDetail =
  | StartDetail
  | RequestDetail
  | ResponseDetail
  | RetryDetail
  | WaitDetail
  | PageDetail
  | EndDetail;

/** Is one thing that happened to a call. Events hold no payloads, queries or tokens. */
export type LaunchDarklyEvent = CallEvent & EventDetail;

/** Hears events. What it throws is dropped. */
export type EventListener = (event: LaunchDarklyEvent) => unknown;

/** Tells a listener, whatever it does. */
export function notify(listener: EventListener | undefined, event: LaunchDarklyEvent): void {
  // The async function turns what is thrown into a rejection, so that one catch holds for both.
  if (listener) (async () => listener(event))().catch(() => {});
}
