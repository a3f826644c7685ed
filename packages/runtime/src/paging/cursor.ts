import type { OutgoingCall } from '../call/outgoing-call.js';
import { ConfigurationError } from '../errors/launchdarkly-error.js';

/** A place in a list. */
export interface Place {
  /** The query of the page. */
  readonly search: string;
  /** Items of the page that were taken already. */
  readonly skip: number;
}

/** The first call of a walk: what a cursor belongs to. */
export type FirstCall = Pick<OutgoingCall, 'method' | 'route' | 'url' | 'body'>;

/** Writes a place as a cursor, with marks of the operation and of the input. */
export function writeCursor(first: FirstCall, { search, skip }: Place): string {
  const text = [...marksOf(first), skip, search].join(' ');
  return btoa(`${hash(text)} ${text}`);
}

/**
 * Reads the place that a cursor means.
 * @throws {ConfigurationError} when it is damaged, or belongs to another operation or input.
 */
export function readCursor(first: FirstCall, cursor: string): Place {
  const [mark, ...parts] = decode(cursor).split(' ');
  const [operation, input, skip, search = ''] = parts;
  const [ownOperation, ownInput] = marksOf(first);
  const wrong =
    (mark !== hash(parts.join(' ')) && 'is damaged') ||
    (operation !== ownOperation && `belongs to another operation than ${first.method} ${first.route}`) ||
    (input !== ownInput && 'belongs to other filters: give the input that it was made with');
  if (wrong) throw new ConfigurationError(`The cursor ${wrong}`);
  return { search, skip: Number(skip) };
}

function decode(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return '';
  }
}

/** Marks the operation; and its path, query and body, but for `limit`, which changes nothing about what is listed. */
function marksOf({ method, route, url, body }: FirstCall): readonly [string, string] {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete('limit');
  return [hash(method + route), hash(`${pathname} ${searchParams} ${typeof body === 'string' ? body : ''}`)];
}

/** Returns the FNV-1a hash of a text: it finds mistakes, and keeps nobody from making a cursor of their own. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value.toString(36);
}
