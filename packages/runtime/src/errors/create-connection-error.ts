import { textAt, fieldAt } from '../json/read-field.js';
import { ConnectionError, type FailedCall } from './call-error.js';

/** Makes the error of a call that got no complete response: with the host, the cause, and how often it was tried. */
export function createConnectionError(call: FailedCall, cause: unknown): ConnectionError {
  const { method, route, url, attempts } = call;
  const times = attempts === 1 ? 'one attempt' : `${attempts} attempts`;
  const message = `${method} ${route} got no answer from ${new URL(url).host} in ${times}: ${explain(cause)}`;
  return new ConnectionError(message, call, { cause });
}

/** Finds what says most: the code of the innermost cause, such as ENOTFOUND, or its message. */
function explain(error: unknown): string {
  const inner = fieldAt(error, 'cause');
  return inner ? explain(inner) : (textAt(error, 'code') ?? textAt(error, 'message') ?? String(error));
}
