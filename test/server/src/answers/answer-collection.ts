import type { AcceptedCall } from '../checks/check-call.js';
import type { IncomingCall } from '../checks/incoming-call.js';
import { isObject, objectOf, type Json, type JsonObject } from '../json.js';
import { cutPage, type Page } from './cut-page.js';
import type { Seed } from './seed.js';

/** A collection whose elements are known. */
export interface SeededCollection {
  readonly seed: Seed;
  readonly items: readonly Json[];
  /** An answer without the elements. */
  readonly frame: JsonObject;
  readonly declares: (name: string) => boolean;
}

/** Fills the frame of a collection's answer with the page that a call asks for. */
export function answerCollection(
  call: AcceptedCall,
  incoming: IncomingCall,
  collection: SeededCollection,
): JsonObject {
  const { seed, items, frame, declares } = collection;
  const page = cutPage(call, items, seed.maximum);
  const { totalCount: _totalCount, continuationToken: _continuationToken, ...rest } = frame;
  return {
    ...rest,
    items: page.items,
    ...(seed.totalCount !== false && declares('totalCount') ? { totalCount: items.length } : {}),
    ...(page.next?.parameter === 'continuationToken' ? { continuationToken: page.next.value } : {}),
    ...(declares('_links') ? { _links: linkPages(incoming, { frame, page, seed }) } : {}),
  };
}

interface LinkSource {
  readonly frame: JsonObject;
  readonly page: Page;
  readonly seed: Seed;
}

function linkPages(incoming: IncomingCall, { frame, page, seed }: LinkSource): JsonObject {
  const { next: _next, ...links } = objectOf(frame['_links']);
  if (page.next === undefined || seed.nextLink === false) return links;
  const search = new URLSearchParams(incoming.query);
  search.set(page.next.parameter, page.next.value);
  return { ...links, next: { href: `${incoming.path}?${search.toString()}`, type: 'application/json' } };
}

/** Takes the link to a next page out of an answer that is not seeded: there is nothing behind it. */
export function dropNextLink(body: Json | undefined): Json | undefined {
  if (!isObject(body) || !isObject(body['_links'])) return body;
  const { next: _next, ...links } = body['_links'];
  return { ...body, _links: links };
}
