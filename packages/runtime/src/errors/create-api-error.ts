import type { Answer } from '../call/outgoing-call.js';
import { fieldAt, textAt } from '../json/read-field.js';
import { readRateLimits } from '../limits/rate-limit.js';
import { ApiError, RateLimitError, type AttributeError, type RefusedCall } from './api-error.js';
import type { FailedCall } from './call-error.js';
import { explainStatus } from './explain-status.js';

/** The answer that refused a call. */
export interface Refusal extends Pick<Answer, 'response' | 'text'> {
  /** What a server or proxy may echo of the token is blotted out. */
  readonly accessToken: string | undefined;
  readonly apiVersion: string | undefined;
  /** Whether the operation is known to be in beta. */
  readonly isBeta: boolean;
  readonly now: number;
  /** When to come back, in epoch ms; a time in the past when unknown. */
  readonly retryAt: number;
}

/** Makes the error of a refused call. */
export function createApiError(
  call: FailedCall,
  { response, text, accessToken = '\0', apiVersion, isBeta, now, retryAt }: Refusal,
): ApiError {
  const { status, headers } = response;
  const clean = (dirty: string): string => dirty.replaceAll(accessToken, '***').slice(0, 20_000);
  const body = parse(clean(text));
  const read = (name: string): string => textAt(body, name)?.slice(0, 500) ?? '';
  const [code, message, id] = [read('code'), read('message'), read('id')];
  const hint = explainStatus({ ...call, status, message, apiVersion, isBeta });
  const told = [status, code, message, `(${call.method} ${call.route})`, hint].filter(Boolean).join(' ');
  const refused: RefusedCall = {
    ...call,
    status,
    code,
    id,
    errors: readErrors(body),
    hint,
    body,
    apiVersion,
    rateLimit: readRateLimits(headers, now),
    retryAt: retryAt > now ? new Date(retryAt) : undefined,
    headers: Object.fromEntries(
      [...headers].filter(([name]) => isSafe(name)).map(([name, value]) => [name, clean(value)]),
    ),
  };
  return new (status === 429 ? RateLimitError : ApiError)(told, refused);
}

function readErrors(body: unknown): readonly AttributeError[] {
  const errors = fieldAt(body, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) => ({
    attribute: textAt(error, 'attribute') ?? '',
    reason: textAt(error, 'reason') ?? '',
  }));
}

function isSafe(name: string): boolean {
  return /^(content-(type|length)|date|retry-after|x-(ratelimit-.*|request-id))$/.test(name);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 2000);
  }
}
