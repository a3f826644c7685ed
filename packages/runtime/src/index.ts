export type { Area, ListMethod, Method, TraitsOf } from './call/area.js';
export type {
  CallEvent,
  EventDetail,
  EventListener,
  LaunchDarklyEvent,
  PageDetail,
  RequestDetail,
  ResponseDetail,
  RetryDetail,
  WaitDetail,
} from './call/events.js';
export type { Fetch, FetchAnswer, FetchInit } from './call/fetch-init.js';
export { openArea } from './call/open-area.js';
export type { InputOf, OutputOf } from './call/operation-types.js';
export type { CallAnswer, OutgoingCall, Send } from './call/outgoing-call.js';
export { unknownInstruction, type UnknownInstruction } from './call/unknown-instruction.js';
export { connect, type Connection } from './connection/connect.js';
export type {
  AccessToken,
  CallOptions,
  CallRetryOptions,
  ConnectOptions,
  FilterWriter,
  OperationTraits,
  Region,
  RetryOptions,
} from './connection/options.js';
export { ApiError, RateLimitError, type AttributeError, type RefusedCall } from './errors/api-error.js';
export {
  ConnectionError,
  NotSentError,
  TimeoutError,
  type ExpiredCall,
  type FailedCall,
  type UnsentCall,
} from './errors/call-error.js';
export { ConfigurationError, LaunchDarklyError } from './errors/launchdarkly-error.js';
export type { RateLimit } from './limits/rate-limit.js';
export type { WindowState } from './limits/window.js';
export { byBodyToken } from './paging/by-body-token.js';
export { byLink } from './paging/by-link.js';
export { byOffset } from './paging/by-offset.js';
export { byTime } from './paging/by-time.js';
export { byToken } from './paging/by-token.js';
export type { OptionalPaged, Page, Paged, PageOptions, Pages, Paging } from './paging/paging.js';
export { colonFilter } from './query/colon-filter.js';
export { operatorFilter } from './query/operator-filter.js';
export type { OneOrMore, SortBy } from './query/query-types.js';
export type { Clock } from './time/clock.js';
