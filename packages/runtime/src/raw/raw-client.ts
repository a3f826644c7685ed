import type { Client, FetchOptions, ParseAs, ParseAsResponse } from 'openapi-fetch';
import type {
  ContentOf,
  HttpMethod,
  OperationOf,
  OutputOf,
  PathOf,
  SuccessStatus,
} from '../call/operation-types.js';

type Failure<Operation> = Operation extends { responses: infer Answers }
  ? {
      [Status in keyof Answers]: Status extends SuccessStatus ? never : ContentOf<Answers[Status]>;
    }[keyof Answers]
  : never;

/** What a raw call answers with. */
export type RawResponse<Op, As> =
  | {
      readonly data: ParseAsResponse<OutputOf<Op>, { parseAs: As }>;
      readonly error?: never;
      readonly response: Response;
    }
  | { readonly data?: never; readonly error: Failure<Op>; readonly response: Response };

/** Sends a raw request with one HTTP method. */
export type RawMethod<Paths, Method extends HttpMethod> = <
  Path extends PathOf<Paths, Method>,
  As extends ParseAs = 'json',
>(
  path: Path,
  ...init: {} extends FetchOptions<OperationOf<Paths, Path, Method>>
    ? [init?: FetchOptions<OperationOf<Paths, Path, Method>> & { readonly parseAs?: As }]
    : [init: FetchOptions<OperationOf<Paths, Path, Method>> & { readonly parseAs?: As }]
) => Promise<RawResponse<OperationOf<Paths, Path, Method>, As>>;

/**
 * openapi-fetch's client of an area's paths.
 *
 * Its own response types turn an open enum, `'a' | (string & {})`, into an object; these leave responses as they are.
 */
export interface RawClient<Paths> extends Pick<Client<{}>, 'use' | 'eject'> {
  readonly GET: RawMethod<Paths, 'get'>;
  readonly PUT: RawMethod<Paths, 'put'>;
  readonly POST: RawMethod<Paths, 'post'>;
  readonly DELETE: RawMethod<Paths, 'delete'>;
  readonly PATCH: RawMethod<Paths, 'patch'>;
  readonly HEAD: RawMethod<Paths, 'head'>;
  readonly OPTIONS: RawMethod<Paths, 'options'>;
  readonly TRACE: RawMethod<Paths, 'trace'>;
}
