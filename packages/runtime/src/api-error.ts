import { ApiError, RateLimitError } from './errors.js';
import { explainFailure } from './hint.js';
import type { RateLimit } from './rate-limit.js';

/** Describes a call that LaunchDarkly refused. */
export interface Refusal {
  readonly method: string;
  readonly route: string;
  readonly url: string;
  readonly attempts: number;
  readonly apiVersion: string | null;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly rateLimit: readonly RateLimit[];
  /** Local epoch ms; 0 when unknown. */
  readonly retryAt: number;
  /** Whatever a server or a proxy echoes of it is blotted out. */
  readonly token: string | undefined;
}

const safeHeaders = /^(content-(type|length)|date|retry-after|server|via|x-ratelimit-.*|x-request-id)$/;

/** Turns a refusal into the error that is thrown for it. */
export function createApiError({ token, text, headers, retryAt, ...call }: Refusal): ApiError {
  const clean = (value: string): string => (token ? value.replaceAll(token, '***') : value);
  const body = parse(clean(text));
  const { code, message, id, errors } = Object(body);
  const fields = {
    ...call,
    code: asText(code),
    id: asText(id) || undefined,
    errors: Array.isArray(errors) ? errors : [],
    retryAt: retryAt ? new Date(retryAt) : undefined,
    headers: Object.fromEntries(
      [...headers].filter(([name]) => safeHeaders.test(name)).map(([name, value]) => [name, clean(value)]),
    ),
    body,
    hint: explainFailure(call, asText(message)),
  };
  const told = [call.status, fields.code, asText(message), `(${call.method} ${call.route})`, fields.hint];
  return new (call.status === 429 ? RateLimitError : ApiError)(told.filter(Boolean).join(' '), fields);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 500) : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 2000);
  }
}
