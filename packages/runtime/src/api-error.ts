import { ApiError, RateLimitError } from './errors.js';
import { explainStatus } from './hint.js';
import { readRateLimits } from './rate-limit.js';
import type { Answer } from './read-answer.js';

/** Describes a call that LaunchDarkly refused. */
export interface Refusal {
  /** What every error of the call says. */
  readonly about: { readonly method: string; readonly route: string };
  readonly answer: Answer;
  readonly apiVersion: string | null;
  /** Local epoch ms; 0 when unknown. */
  readonly retryAt: number;
  readonly now: number;
  /** What a server or proxy may echo of the token is blotted out. */
  readonly token: string | undefined;
}

const safeHeaders = /^(content-(type|length)|date|retry-after|x-ratelimit-.*|x-request-id)$/;

/** Makes the error of a refused call. */
export function createApiError({ about, answer, apiVersion, retryAt, now, token = '\0' }: Refusal): ApiError {
  const { status, headers } = answer.response;
  const clean = (text: string): string => text.replaceAll(token, '***').slice(0, 20_000);
  const body = parse(clean(answer.text));
  const { code, message, id, errors } = Object(body);
  const [what, why, support] = [code, message, id].map((text) =>
    typeof text === 'string' ? text.slice(0, 500) : '',
  );
  const hint = explainStatus(status, about.method, why ?? '');
  const text = [status, what, why, `(${about.method} ${about.route})`, hint].filter(Boolean).join(' ');
  return new (status === 429 ? RateLimitError : ApiError)(text, {
    ...about,
    ...{ status, code: what, id: support || undefined, hint, body, apiVersion },
    errors: Array.isArray(errors) ? errors : [],
    rateLimit: readRateLimits(headers, now),
    retryAt: retryAt > now ? new Date(retryAt) : undefined,
    headers: Object.fromEntries(
      [...headers].flatMap(([name, value]) => (safeHeaders.test(name) ? [[name, clean(value)]] : [])),
    ),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 2000);
  }
}
