import { ApiError, ConnectionError, LaunchDarklyError, TimeoutError } from '@ld-rest/runtime';
import { cleanText } from '../approval/clean-text.js';
import type { Operation } from '../catalog/catalog.js';
import type { Outcome } from './outcome.js';
import { redact } from './redact.js';

/** Says what became of a call that threw. A write without an answer may have happened. */
export function failedOutcome(
  error: unknown,
  { id, access }: Operation,
  secrets: readonly string[],
): Outcome {
  if (error instanceof ApiError) {
    const lost = access === 'write' && error.status >= 500;
    return {
      outcome: lost ? 'unknown' : 'failed',
      operation: id,
      status: error.status,
      why: [
        clean(error.message),
        ...error.errors.map(({ attribute, reason }) => clean(`${attribute}: ${reason}`)),
        ...(lost ? [readFirst] : []),
      ],
    };
  }
  const lost =
    access === 'write' &&
    (error instanceof ConnectionError ||
      error instanceof TimeoutError ||
      isAbort(error) ||
      !(error instanceof LaunchDarklyError));
  const message = error instanceof Error ? error.message : String(error);
  return {
    outcome: lost ? 'unknown' : 'failed',
    operation: id,
    why: [clean(message), ...(lost ? [readFirst] : [])],
  };

  function clean(text: string): string {
    const blotted = secrets.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
    return cleanText(String(redact(blotted, [])), 1000);
  }
}

const readFirst =
  'The answer was lost, so nobody knows whether the change was made. Read before you write again.';

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
