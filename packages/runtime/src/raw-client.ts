import type { Client, FetchOptions, ParseAs, ParseAsResponse } from 'openapi-fetch';

type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'patch' | 'head' | 'options' | 'trace';

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 206 | 207;

type PathOf<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends { readonly [Key in Method]: unknown } ? Path : never;
}[keyof Paths];

type Operation<Paths, Path extends keyof Paths, Method> = Method extends keyof Paths[Path]
  ? Paths[Path][Method]
  : never;

type Content<Answer> = Answer extends { content: infer Contents } ? Contents[keyof Contents] : undefined;

type Success<Op> = Op extends { responses: infer Answers }
  ? {
      [Status in keyof Answers]: Status extends SuccessStatus ? Content<Answers[Status]> : never;
    }[keyof Answers]
  : never;

type Failure<Op> = Op extends { responses: infer Answers }
  ? {
      [Status in keyof Answers]: Status extends SuccessStatus ? never : Content<Answers[Status]>;
    }[keyof Answers]
  : never;

/** Is what a raw call answers with. */
export type RawResponse<Op, As> =
  | {
      readonly data: ParseAsResponse<Success<Op>, { parseAs: As }>;
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
  ...init: {} extends FetchOptions<Operation<Paths, Path, Method>>
    ? [init?: FetchOptions<Operation<Paths, Path, Method>> & { readonly parseAs?: As }]
    : [init: FetchOptions<Operation<Paths, Path, Method>> & { readonly parseAs?: As }]
) => Promise<RawResponse<Operation<Paths, Path, Method>, As>>;

/**
 * Is openapi-fetch's client of an area's paths.
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
