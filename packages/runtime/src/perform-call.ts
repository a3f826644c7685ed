import { createQuerySerializer } from 'openapi-fetch';
import type { Connection } from './connect.js';
import { cursors } from './cursor.js';
import { mergeHeaders } from './headers.js';
import { serializeForm } from './multipart.js';
import type { CallOptions, OperationTraits } from './options.js';
import { selectPatchType } from './patch.js';
import { fillPath } from './path.js';

/** What a generated method sends. */
export interface MethodCall {
  readonly method: string;
  /** The path template. */
  readonly route: string;
  readonly traits: OperationTraits;
  readonly input: object;
  readonly options: CallOptions;
}

const serializeQuery = createQuerySerializer();
const serializeByCommas = createQuerySerializer({ array: { style: 'form', explode: false } });

/**
 * Sends what a generated method sends; returns the parsed body.
 *
 * openapi-fetch would make a `Request` of it, which costs a copy, and which can be sent only once.
 */
export async function performCall(
  { baseUrl, headers: defaults, send }: Connection,
  { method, route, traits, input: flat, options }: MethodCall,
): Promise<unknown> {
  const cursor = cursors.get(options);
  const { body, ...parameters }: { readonly body?: unknown } = flat;
  const inPath = route.split(/[{}]/);
  const query = traits.query
    ? Object.fromEntries(Object.entries(parameters).filter(([name]) => !inPath.includes(name)))
    : {};
  const search = cursor?.search ?? `?${(traits.comma ? serializeByCommas : serializeQuery)(query)}`;
  const input = baseUrl + fillPath(route, parameters) + (search === '?' ? '' : search);
  // The two versions replace each other: of two values LaunchDarkly obeys the first.
  const headers = mergeHeaders(
    traits.beta ? { ...defaults, 'ld-api-version': 'beta' } : defaults,
    options.headers,
  );
  const init: RequestInit = {};
  if (traits.multipart) init.body = serializeForm(Object(body));
  else if (body !== undefined) {
    const continuationToken = cursor?.inBody && new URLSearchParams(search).get('continuationToken');
    headers['content-type'] ??= traits.patch ? selectPatchType(body) : 'application/json';
    init.body = JSON.stringify(continuationToken ? { ...Object(body), continuationToken } : body);
  }
  const { text, refuse, tell } = await send({ method, route, input, init, headers, options, traits });
  if (cursor) Object.assign(cursor, { url: input, tell });
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    throw refuse();
  }
}
