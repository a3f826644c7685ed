import type { Connection } from '../connection/connect.js';
import { mergeHeaders } from '../connection/headers.js';
import type { CallOptions } from '../connection/options.js';
import { fillPath } from './fill-path.js';
import type { Operation } from './operation.js';
import type { OutgoingCall } from './outgoing-call.js';
import { selectPatchType } from './select-patch-type.js';
import { serializeForm } from './serialize-form.js';
import { serializeQuery } from './serialize-query.js';

/** The input of a method: path parameters, query parameters and the body in one. */
export interface FlatInput {
  readonly body?: unknown;
  readonly [parameter: string]: unknown;
}

/**
 * Builds the call of a method; `search` is the query of a page, in place of the input's.
 * @throws {ConfigurationError} when the input cannot be sent.
 */
export function buildCall(
  { baseUrl, headers: defaults }: Connection,
  { method, route, traits, parts }: Operation,
  input: FlatInput,
  options: CallOptions,
  search: string = queryOf(input, traits, parts),
): OutgoingCall {
  const url = baseUrl + fillPath(parts, input) + search;
  const headers = mergeHeaders(defaults, options.headers, traits.beta);
  const { body } = input;
  const call = { method, route, url, headers, options, traits, reading: 'json' } as const;
  if (traits.multipart) return { ...call, body: serializeForm(body) };
  if (body === undefined) return { ...call, body };
  headers['content-type'] ??= traits.patch ? selectPatchType(body) : 'application/json';
  return { ...call, body: JSON.stringify(body) };
}

function queryOf(input: FlatInput, traits: Operation['traits'], parts: readonly string[]): string {
  if (!traits.query) return '';
  const parameters = Object.entries(input).filter(([name]) => name !== 'body' && !parts.includes(name));
  return serializeQuery(parameters, traits.comma);
}
