import type { Clock } from './clock.js';
import type { ConnectOptions } from './options.js';
import { readAnswer, readRawAnswer, type Answer } from './read-answer.js';
import type { OutgoingCall } from './send.js';

/** Is one attempt of a call. */
export interface Attempt {
  readonly call: OutgoingCall;
  readonly options: ConnectOptions;
  readonly clock: Clock;
  /** Undefined for a browser's session. */
  readonly token: string | undefined;
  readonly signal: AbortSignal;
}

/** Sends one attempt, and reads what it is answered with. */
export async function fetchAttempt({ call, options, clock, token, signal }: Attempt): Promise<Answer> {
  const { method, input, init, headers, traits } = call;
  const { fetch = globalThis.fetch, scheme, methodOverride } = options;
  // A redirect would take the request to a place that nobody configured.
  const whole: RequestInit = { ...init, method, headers, signal, redirect: 'manual' };
  if (token) headers['authorization'] = scheme === 'bearer' ? `Bearer ${token}` : token;
  else whole.credentials = 'include';
  if (methodOverride && /^(P(UT|ATCH)|DELETE)$/.test(method)) {
    headers['x-http-method-override'] = method;
    whole.method = 'POST';
  }
  const response = await fetch(input, whole);
  return (traits ? readAnswer : readRawAnswer)(response, clock.now());
}
