import type { SharedParts } from './shared-parts.js';
import type { FetchInit } from './fetch-init.js';
import type { Answer, OutgoingCall } from './outgoing-call.js';
import { readAnswer } from './read-answer.js';

/** Sends one attempt, with the token if there is one, and reads what it is answered with. */
export async function fetchAttempt(
  { options, clock }: SharedParts,
  { method, url, body, headers, reading }: OutgoingCall,
  token: string | undefined,
  signal: AbortSignal,
): Promise<Answer> {
  const { fetch = globalThis.fetch, scheme, methodOverride } = options;
  // A redirect would take the request to a place that nobody configured.
  const init: FetchInit = { method, headers, signal, redirect: 'manual' };
  if (body instanceof FormData) {
    // The `fetch` of undici takes only its own FormData, and sends any other as "[object FormData]".
    const form = new Response(body);
    headers['content-type'] = form.headers.get('content-type') ?? '';
    init.body = await form.arrayBuffer();
  } else if (body !== undefined) init.body = body;
  if (token) headers['authorization'] = scheme === 'bearer' ? `Bearer ${token}` : token;
  else init.credentials = 'include';
  if (methodOverride && /^(P(UT|ATCH)|DELETE)$/.test(method)) {
    headers['x-http-method-override'] = method;
    init.method = 'POST';
  }
  const response = await fetch(url, init);
  return readAnswer(response, reading, clock.now());
}
