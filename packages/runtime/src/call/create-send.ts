import { ConfigurationError } from '../errors/launchdarkly-error.js';
import type { Send } from './outgoing-call.js';
import { runCall } from './run-call.js';
import type { SharedParts } from './shared-parts.js';

/** Creates what sends the calls of a connection, to one origin and no other. */
export function createSend(origin: string, shared: SharedParts): Send {
  return async (call) => {
    if (!call.url.startsWith(`${origin}/`)) throw new ConfigurationError(`Requests go to ${origin} only`);
    return runCall(shared, call);
  };
}
