import { isWebhookEvent } from './is-webhook-event.js';
import { WebhookError } from './webhook-error.js';
import type { WebhookEvent } from './webhook-event.js';

/**
 * Reads the event of a body whose signature was right.
 * @throws {WebhookError} when the body is no JSON, or no event.
 */
export function readEvent(body: Uint8Array): WebhookEvent {
  const event = withoutNulls(parse(body));
  if (isWebhookEvent(event)) return event;
  throw new WebhookError(
    'unreadable-body',
    'The signature is right, but the body is no entry of the audit log: it needs _id, date, kind, name and accesses.',
  );
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    // The cause would quote the body.
    const what = cause instanceof SyntaxError ? 'JSON' : 'UTF-8';
    throw new WebhookError('unreadable-body', `The signature is right, but the body is no ${what}.`);
  }
}

/** Takes the fields away that are null: an optional field is there, or it is not. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}
