import type { OutgoingCall } from '../call/outgoing-call.js';
import type { CallRetryOptions, ConnectOptions } from '../connection/options.js';

/** How often a call may be sent. */
export interface RetryPolicy {
  /** Attempts in all while the network or the server fails. */
  readonly attempts: number;
  /** Times it is sent again after a 429. */
  readonly rateLimits: number;
  /** Statuses to send it again for, whatever its method is. */
  readonly statuses: readonly number[];
  /** Whether sending it twice does no more than sending it once. */
  readonly idempotent: boolean;
}

const once: CallRetryOptions = { attempts: 1, rateLimits: 0 };

/** Returns how often a call may be sent: its own options come before those of the connection. */
export function choosePolicy(
  connection: ConnectOptions['retry'],
  {
    method,
    traits,
    options: { retry: call = connection },
  }: Pick<OutgoingCall, 'method' | 'traits' | 'options'>,
): RetryPolicy {
  const options: CallRetryOptions = call === false ? once : { ...connection, ...call };
  const { attempts = 3, rateLimits = 5, statuses = [] } = options;
  return { attempts, rateLimits, statuses, idempotent: traits.read ?? !/^P(OST|ATCH)$/.test(method) };
}
