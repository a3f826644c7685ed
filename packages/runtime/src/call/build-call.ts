import type { Connection } from '../connection/connect.js';
import { mergeHeaders, type HeaderRecord } from '../connection/headers.js';
import type { CallOptions, OperationTraits } from '../connection/options.js';
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
  operation: Operation,
  input: FlatInput,
  options: CallOptions,
  search: string = queryOf(input, operation),
): OutgoingCall {
  const { method, route, key, traits, parts } = operation;
  const url = baseUrl + fillPath(parts, input) + search;
  const headers = mergeHeaders(defaults, options.headers, traits.beta);
  const body = encodeBody(input.body, traits, headers);
  return { method, route, key, url, body, headers, options, traits, reading: 'json' };
}

function encodeBody(body: unknown, traits: OperationTraits, headers: HeaderRecord): OutgoingCall['body'] {
  if (traits.multipart) return serializeForm(body);
  if (body === undefined) return undefined;
  headers['content-type'] ??= traits.patch ? selectPatchType(body) : 'application/json';
  return JSON.stringify(body);
}

function queryOf(input: FlatInput, { traits, parts }: Operation): string {
  if (!traits.query) return '';
  const parameters = Object.entries(input).filter(([name]) => name !== 'body' && !parts.includes(name));
  return serializeQuery(parameters, traits);
}
