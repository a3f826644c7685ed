import { ConfigurationError } from '../errors/launchdarkly-error.js';
import type { Send } from './outgoing-call.js';
import { runCall } from './run-call.js';
import type { SharedParts } from './shared-parts.js';

/** Creates what sends the calls of a connection, to one origin and no other. */
export function createSend(origin: string, shared: SharedParts): Send {
  return (call) =>
    call.url.startsWith(`${origin}/`)
      ? runCall(shared, call)
      : Promise.reject(new ConfigurationError(`Requests go to ${origin} only`));
}
