import { isObject, objectOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import type { Operation } from '../catalog/catalog.js';

/** Where a list goes on: parameters that differ from the first call, and elements of the page that were shown. */
export interface Cursor {
  readonly change: JsonObject;
  readonly skip: number;
}

/** Writes a cursor for an operation. */
export function writeCursor({ id }: Operation, cursor: Cursor): string {
  return Buffer.from(JSON.stringify([id, cursor.change, cursor.skip])).toString('base64url');
}

/**
 * Reads a cursor. What it changes is checked like any argument.
 * @throws {Error} for a cursor of another operation, or none at all.
 */
export function readCursor({ id }: Operation, text: string): Cursor {
  const [owner, change, skip] = decode(text);
  if (owner !== id || !isObject(change) || !Number.isSafeInteger(skip) || Number(skip) < 0)
    throw new Error(`The cursor belongs to no call of ${id}. Leave it out to begin again.`);
  return { change, skip: Number(skip) };
}

function decode(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    // What cannot be decoded belongs to no call.
    return [];
  }
}

/** Works out which parameters ask for the page after an answer; undefined after the last one. */
export function nextPage(
  { paging, parameters }: Operation,
  args: JsonObject,
  answer: unknown,
): JsonObject | undefined {
  if (!paging) return undefined;
  const body = objectOf(answer);
  const items = body[paging.items];
  if (!Array.isArray(items) || items.length === 0) return undefined;
  const href = objectOf(objectOf(body['_links'])['next'])['href'];
  if (typeof href === 'string')
    return queryOf(
      href,
      parameters.map(({ name }) => name),
    );
  if (paging.kind === 'offset') {
    const offset = Number(args['offset'] ?? 0) + items.length;
    return typeof body['totalCount'] === 'number' && offset < body['totalCount'] ? { offset } : undefined;
  }
  if (paging.kind === 'token' || paging.kind === 'body-token') {
    const { continuationToken } = body;
    return typeof continuationToken === 'string' && continuationToken !== ''
      ? { continuationToken }
      : undefined;
  }
  const { date } = objectOf(items.at(-1));
  return paging.kind === 'time' && typeof date === 'number' ? { before: date } : undefined;
}

/** The query of a link, as arguments of the same operation; its host and path do not matter. */
function queryOf(href: string, names: readonly string[]): JsonObject | undefined {
  if (!URL.canParse(href, 'http://localhost')) return undefined;
  const entries = [...new URL(href, 'http://localhost').searchParams].filter(([name]) =>
    names.includes(name),
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      /^\d+$/.test(value) && (name === 'offset' || name === 'limit' || name === 'before' || name === 'after')
        ? Number(value)
        : value,
    ]),
  );
}
