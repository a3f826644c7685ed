/** HTTP methods, as the keys of a path in `paths`. */
export type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'patch' | 'head' | 'options' | 'trace';

/** Statuses of success. */
export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 206 | 207;

/** The paths that have one method. */
export type PathOf<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends { readonly [Key in Method]: unknown } ? Path : never;
}[keyof Paths];

/** One operation: what `paths` holds for a path and a method. */
export type OperationOf<Paths, Path extends keyof Paths, Method> = Method extends keyof Paths[Path]
  ? Paths[Path][Method]
  : never;

/** What a request body or an answer holds. */
export type ContentOf<Message> = Message extends { content: infer Contents }
  ? Contents[keyof Contents]
  : undefined;

/** What an operation answers with when it succeeds. */
export type OutputOf<Operation> = Operation extends { responses: infer Answers }
  ? {
      [Status in keyof Answers]: Status extends SuccessStatus ? ContentOf<Answers[Status]> : never;
    }[keyof Answers]
  : never;

/** The flat input of an operation: its path parameters, its query parameters, and its body. */
export type InputOf<Operation> = Taken<ParametersOf<Operation, 'path'>> &
  Taken<Written<ParametersOf<Operation, 'query'>>> &
  BodyOf<Operation>;

/** The parameters of one place: the path or the query. */
export type ParametersOf<Operation, Place extends 'path' | 'query'> = Operation extends {
  parameters: { readonly [Key in Place]?: infer Parameters };
}
  ? [NonNullable<Parameters>] extends [never]
    ? {}
    : NonNullable<Parameters>
  : {};

type BodyOf<Operation> = Operation extends { requestBody: infer Body }
  ? { readonly body: ReadonlyList<ContentOf<Body>> }
  : Operation extends { requestBody?: infer Body }
    ? [NonNullable<Body>] extends [never]
      ? {}
      : { readonly body?: ReadonlyList<ContentOf<NonNullable<Body>>> | undefined }
    : {};

/** Parameters as callers may give them: lists may be read-only, and what is optional may be undefined. */
type Taken<Parameters> = {
  readonly [Name in keyof Parameters as {} extends Pick<Parameters, Name> ? never : Name]: ReadonlyList<
    Parameters[Name]
  >;
} & {
  readonly [Name in keyof Parameters as {} extends Pick<Parameters, Name> ? Name : never]?:
    | ReadonlyList<Parameters[Name]>
    | undefined;
};

/** What the query can be written from: a text from lists, times and filters, a number from a time. */
type Written<Parameters> = { [Name in keyof Parameters]: Parameters[Name] | WrittenFrom<Parameters[Name]> };

type WrittenFrom<Value> = Value extends string ? object : Value extends number ? Date : never;

type ReadonlyList<Value> = Value extends readonly (infer Element)[] ? readonly Element[] : Value;
