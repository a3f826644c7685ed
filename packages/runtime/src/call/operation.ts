import type { OperationTraits } from '../connection/options.js';

/** One operation of the API, as a generated method names it. */
export interface Operation {
  readonly method: string;
  /** The path template. */
  readonly route: string;
  /** Both in one. */
  readonly key: string;
  readonly traits: OperationTraits;
  /** The template taken apart: every second part is the name of a parameter. */
  readonly parts: readonly string[];
}

/** Describes an operation. */
export function describeOperation(method: string, route: string, traits: OperationTraits = {}): Operation {
  return { method, route, key: `${method} ${route}`, traits, parts: route.split(/[{}]/) };
}
