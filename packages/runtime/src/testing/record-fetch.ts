import type { Fetch } from '../call/fetch-init.js';
import { readRequest, type RecordedRequest } from './recorded-request.js';

/** A `fetch` for `ConnectOptions`, and what went through it. */
export interface FetchRecord {
  readonly fetch: Fetch;
  /** The requests, the oldest first. */
  readonly requests: readonly RecordedRequest[];
}

/**
 * Creates a `fetch` that keeps every request and answers without a network.
 *
 * `answer` returns what the body is made of, or a whole `Response`. Without it every answer is 204.
 * @example
 * const { fetch, requests } = recordFetch(() => ({ items: [] }));
 * const flags = createFeatureFlagsClient({ accessToken: 'api-test', fetch });
 */
export function recordFetch(answer?: (request: RecordedRequest) => unknown): FetchRecord {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    fetch: async (url, init) => {
      const request = await readRequest(url, init);
      requests.push(request);
      return toResponse(await answer?.(request));
    },
  };
}

/** Makes a response of what a handler returned. */
export function toResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
}
