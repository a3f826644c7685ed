import { answerCollection } from '../answers/answer-collection.js';
import type { Answer } from '../answers/answer.js';
import { readCollectionSchema } from '../answers/collection-schema.js';
import type { AcceptedCall } from '../checks/check-call.js';
import type { IncomingCall } from '../checks/incoming-call.js';
import { followSchema } from '../contract/follow-schema.js';
import { objectEntries, objectOf, type JsonObject } from '../json.js';
import type { Account } from './account.js';

/** A call that lists things, and all things that it may see. */
export interface ListCall {
  readonly call: AcceptedCall;
  readonly incoming: IncomingCall;
  readonly items: readonly JsonObject[];
}

/** Answers with a list: a page of `items` in most cases, a bare array or a list by another name in some. */
export function answerList(account: Account, { call, incoming, items }: ListCall): Answer {
  const [{ status, schema = {} } = { status: 200 }] = call.operation.successes;
  if (schema['type'] === 'array') return { status, body: items };
  const { properties } = followSchema(account.contract, schema);
  const blank = account.blank(schema);
  if (!Object.hasOwn(objectOf(properties), 'items')) {
    const [name = 'items'] = objectEntries(properties).find(([, { type }]) => type === 'array') ?? [];
    return { status, body: { ...blank, [name]: items } };
  }
  const { declares } = readCollectionSchema(account.contract, call.operation);
  const self = { href: incoming.path, type: 'application/json' };
  const frame = declares('_links') ? { ...blank, _links: { ...objectOf(blank['_links']), self } } : blank;
  const body = answerCollection(call, incoming, { seed: { items: items.length }, items, frame, declares });
  return { status, body };
}
