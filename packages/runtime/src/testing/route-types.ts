import type { HttpMethod, OperationOf, OutputOf, PathOf } from '../call/operation-types.js';

/** A method and a path template, such as `GET /api/v2/flags/{projectKey}`. */
export type RouteOf<Paths> = {
  [Method in HttpMethod]: `${Uppercase<Method>} ${PathOf<Paths, Method> & string}`;
}[HttpMethod];

/** What the operation of a route answers with. */
export type RouteOutput<Paths, Route> =
  Route extends `${infer Method} ${infer Path extends keyof Paths & string}`
    ? OutputOf<OperationOf<Paths, Path, Lowercase<Method>>>
    : unknown;

/** An item of the list that the operation of a route answers with. */
export type RouteItem<Paths, Route> =
  RouteOutput<Paths, Route> extends infer Output
    ? Output extends { readonly items?: readonly (infer Item)[] }
      ? Item
      : unknown
    : never;

/** The paths of an API of which the compiler knows nothing: every route may answer with anything. */
export interface AnyPaths {
  readonly [path: string]: {
    readonly [Method in HttpMethod]: {
      readonly responses: { readonly 200: { readonly content: { readonly json: unknown } } };
    };
  };
}
