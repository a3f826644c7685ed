import type { Access, WebhookEvent } from './webhook-event.js';

const required = { _id: 'string', date: 'number', kind: 'string', name: 'string' };
const texts = ['_accountId', 'comment', 'description', 'shortDescription', 'title', 'titleVerb'];
const records = ['_links', 'app', 'member', 'parent', 'subject', 'target', 'token'];

/**
 * Tells whether a value is an event, by the type of every field at its top.
 *
 * What lies deeper is optional and comes from LaunchDarkly, whose signature was right: it is typed as documented, like an
 * answer of the API.
 */
export function isWebhookEvent(value: unknown): value is WebhookEvent {
  if (!isRecord(value)) return false;
  const { accesses, subentries } = value;
  return (
    Object.entries(required).every(([name, type]) => typeof value[name] === type) &&
    Array.isArray(accesses) &&
    accesses.every(isAccess) &&
    (subentries === undefined || Array.isArray(subentries)) &&
    texts.every((name) => value[name] === undefined || typeof value[name] === 'string') &&
    records.every((name) => value[name] === undefined || isRecord(value[name]))
  );
}

function isAccess(value: unknown): value is Access {
  return isRecord(value) && typeof value['action'] === 'string' && typeof value['resource'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
