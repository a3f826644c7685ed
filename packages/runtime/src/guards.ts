import {
  ApiError,
  ConfigurationError,
  ConnectionError,
  LaunchDarklyError,
  RateLimitError,
  TimeoutError,
} from './errors.js';

/** Says whether a value is any error of the clients. */
export function isLaunchDarklyError(value: unknown): value is LaunchDarklyError {
  return value instanceof LaunchDarklyError;
}

/** Says whether a value is a refusal by LaunchDarkly. */
export function isApiError(value: unknown): value is ApiError {
  return value instanceof ApiError;
}

/** Says whether a value is a refusal for too many requests. */
export function isRateLimitError(value: unknown): value is RateLimitError {
  return value instanceof RateLimitError;
}

/** Says whether a value is the end of a time limit of the connection or the call. */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return value instanceof TimeoutError;
}

/** Says whether a value is the failure of a connection. */
export function isConnectionError(value: unknown): value is ConnectionError {
  return value instanceof ConnectionError;
}

/** Says whether a value is the refusal of options or parameters that cannot work. */
export function isConfigurationError(value: unknown): value is ConfigurationError {
  return value instanceof ConfigurationError;
}
