import type { RateLimit } from '../limits/rate-limit.js';

/** Says that a request is sent. */
export interface RequestDetail {
  readonly type: 'request';
}

/** Says that a request was answered, or failed. */
export interface ResponseDetail {
  readonly type: 'response';
  /** The HTTP status; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** The time since the request was sent, in ms. */
  readonly duration: number;
  /** The rate-limit windows that the response described. */
  readonly rateLimit: readonly RateLimit[];
}

/** Says that a request will be sent again. */
export interface RetryDetail {
  readonly type: 'retry';
  /** The status that is the reason; undefined when no complete response arrived. */
  readonly status: number | undefined;
  /** The time until then in ms; longer when other calls are ahead. */
  readonly wait: number;
}

/** Says that a call waited for a rate-limit window, or for other calls to end. */
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

/** What a listener can learn about a call. */
export type EventDetail = RequestDetail | ResponseDetail | RetryDetail | WaitDetail | PageDetail;

/** Identifies the call an event belongs to. */
export interface CallEvent {
  /** Numbers the calls of a connection, from 1. */
  readonly call: number;
  /** The HTTP method. */
  readonly method: string;
  /** The path template, such as `/api/v2/flags/{projectKey}`. */
  readonly route: string;
  /** The URL without its query. */
  readonly url: string;
  /** Requests that were sent so far. */
  readonly attempts: number;
}

/** One thing that happened to a call. Events hold no payloads, queries or tokens. */
export type LaunchDarklyEvent = CallEvent & EventDetail;

/** Receives events. What it throws is dropped. */
export type EventListener = (event: LaunchDarklyEvent) => unknown;
