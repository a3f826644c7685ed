import { ApiError, RateLimitError, type FailedCall } from './errors.js';
import { explainStatus } from './hint.js';
import { readRateLimits } from './rate-limit.js';

/** Describes a call that LaunchDarkly refused. */
export interface Refusal extends FailedCall {
  readonly apiVersion: string | undefined;
}

/** Is the response that refused it. */
export interface RefusingResponse {
  readonly response: Response;
  readonly text: string;
  /** What a server or proxy may echo of the token is blotted out. */
  readonly token: string | undefined;
  readonly now: number;
  /** When to come back, in epoch ms; a time in the past when unknown. */
  readonly retryAt: number;
}

/** Makes the error of a refused call. */
export function createApiError(
  refusal: Refusal,
  { response, text, token = '\0', now, retryAt }: RefusingResponse,
): ApiError {
  const { status, headers } = response;
  const clean = (dirty: string): string => dirty.replaceAll(token, '***').slice(0, 20_000);
  const body = parse(clean(text));
  const { code, message, id, errors } = Object(body);
  const [what = '', why = '', support = ''] = [code, message, id].map(asText);
  const hint = explainStatus(status, refusal.method, why);
  const told = [status, what, why, `(${refusal.method} ${refusal.route})`, hint].filter(Boolean).join(' ');
  return new (status === 429 ? RateLimitError : ApiError)(told, {
    ...refusal,
    status,
    code: what,
    id: support,
    errors: Array.isArray(errors) ? errors : [],
    hint,
    body,
    rateLimit: readRateLimits(headers, now),
    retryAt: retryAt > now ? new Date(retryAt) : undefined,
    headers: Object.fromEntries(
      [...headers].filter(([name]) => isSafe(name)).map((header) => header.map(clean)),
    ),
  });
}

function isSafe(name: string): boolean {
  return /^(content-(type|length)|date|retry-after|x-(ratelimit-.*|request-id))$/.test(name);
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
