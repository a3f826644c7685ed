import type { FetchInit } from '../call/fetch-init.js';

/** A request that a test can look at. */
export interface RecordedRequest {
  readonly method: string;
  /** The path as it was sent, percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The parsed JSON, the form, the text, or undefined when there is none. */
  readonly body: unknown;
}

/** Reads what was given to `fetch`. */
export async function readRequest(url: string, init: FetchInit): Promise<RecordedRequest> {
  const request = new Request(url, init);
  const { pathname, searchParams } = new URL(request.url);
  const { method, headers } = request;
  return {
    method,
    headers,
    path: pathname,
    query: searchParams,
    body: await readBody(request),
  };
}

async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/')) return request.formData();
  const text = await request.text();
  if (text === '') return undefined;
  return type.includes('json') ? JSON.parse(text) : text;
}
