import { createApiError } from '../errors/create-api-error.js';
import type { ApiError } from '../errors/api-error.js';
import { createConnectionError } from '../errors/create-connection-error.js';
import { LaunchDarklyError } from '../errors/launchdarkly-error.js';
import type { Step } from '../retry/judge.js';
import type { Answer, CallAnswer } from './outgoing-call.js';
import type { Run } from './run.js';
import type { Attempt } from './send-once.js';

/** Ends a call that is not sent again: a raw call with its answer, all others with an error. */
export function failCall(run: Run, attempt: Attempt, { retryAt }: Step): CallAnswer {
  const { answer, error } = attempt;
  const { report, call } = run;
  if (!answer) {
    throw error instanceof LaunchDarklyError ? error : createConnectionError(report.about(), error);
  }
  const refuse = (): ApiError => refuseAnswer(run, answer, attempt.accessToken, retryAt);
  if (call.reading === 'raw') return { answer, refuse, tell: report.tell };
  throw refuse();
}

/** Makes the error that says that an answer is of no use. */
export function refuseAnswer(
  { report, call, shared }: Run,
  answer: Answer,
  accessToken: string | undefined,
  retryAt: number,
): ApiError {
  return createApiError(report.about(), {
    ...answer,
    retryAt,
    now: shared.clock.now(),
    accessToken,
    apiVersion: call.headers['ld-api-version'],
    isBeta: call.traits.beta === true,
  });
}
