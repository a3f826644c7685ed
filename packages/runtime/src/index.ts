export type { Clock } from './clock.js';
export { connect, type Connection } from './connect.js';
export {
  ApiError,
  ConfigurationError,
  ConnectionError,
  LaunchDarklyError,
  RateLimitError,
  TimeoutError,
  type AttributeError,
  type FailedCall,
} from './errors.js';
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
} from './events.js';
export type { WindowState } from './gate.js';
export {
  isApiError,
  isConfigurationError,
  isConnectionError,
  isLaunchDarklyError,
  isRateLimitError,
  isTimeoutError,
} from './guards.js';
export type { Area, ListMethod, Method, TraitsOf } from './call/area.js';
export type { InputOf, OutputOf } from './call/operation-types.js';
export { openArea } from './open-area.js';
export type {
  AccessToken,
  CallOptions,
  CallRetryOptions,
  ConnectOptions,
  OperationTraits,
  Region,
  RetryOptions,
} from './options.js';
export type { OptionalPaged, Page, Paged, PageOptions, Pages, Paging } from './paging.js';
export { byBodyToken, byLink, byOffset, byTime, byToken } from './strategies.js';
export type { RateLimit } from './rate-limit.js';
export type { CallAnswer, OutgoingCall, Send } from './send.js';
export { unknownInstruction, type UnknownInstruction } from './unknown-instruction.js';
