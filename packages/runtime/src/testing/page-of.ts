import type { RecordedRequest } from './recorded-request.js';

/** Returns the page of a list that a request asks for by limit and offset. */
export function pageOf({ path, query }: RecordedRequest, items: readonly unknown[], largest: number): object {
  const offset = Number(query.get('offset'));
  const limit = Math.min(Number(query.get('limit') ?? largest), largest);
  const next = new URLSearchParams(query);
  next.set('limit', `${limit}`);
  next.set('offset', `${offset + limit}`);
  const _links =
    offset + limit < items.length ? { next: { href: `${path}?${next}`, type: 'application/json' } } : {};
  return { _links, items: items.slice(offset, offset + limit), totalCount: items.length };
}
