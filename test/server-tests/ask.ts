import { API_VERSION, TEST_TOKEN } from '@ld-rest/test-server';

/** One request, as a test writes it. */
export interface Question {
  /** @default 'GET' */
  readonly method?: string;
  readonly path: string;
  /** Replace the usual ones; an empty text leaves a header out. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: object | string | FormData;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Sends one request over HTTP, by default with everything that makes it acceptable. */
export async function ask(
  url: string,
  { method = 'GET', path, headers = {}, body }: Question,
): Promise<Reply> {
  const json = body !== undefined && !(body instanceof FormData);
  const usual = {
    authorization: TEST_TOKEN,
    'ld-api-version': API_VERSION,
    ...(json ? { 'content-type': 'application/json' } : {}),
  };
  const wanted = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '');
  const response = await fetch(`${url}${path}`, {
    method,
    headers: Object.fromEntries(wanted),
    ...(body === undefined ? {} : { body: writeBody(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function writeBody(body: object | string | FormData): string | FormData {
  return typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
}
