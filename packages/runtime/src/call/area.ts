import type { ListKeyOf, ItemOf, OptionalPaged, Paged, Paging } from '../paging/paging.js';
import type { CallOptions, OperationTraits } from '../connection/options.js';
import type { HttpMethod, InputOf, OperationOf, OutputOf, ParametersOf, PathOf } from './operation-types.js';

/** A method of a generated client. */
export type Method<Input, Output> = (
  ...args: {} extends Input
    ? [input?: Input | undefined, options?: CallOptions | undefined]
    : [input: Input, options?: CallOptions | undefined]
) => Promise<Output>;

/** A method of a generated client whose answer is one page of a list. */
export type ListMethod<Input, Output, Item> = {} extends Input
  ? OptionalPaged<Input, Output, Item>
  : Paged<Input, Output, Item>;

/** The traits of one operation: `query` has to be there exactly where the operation has a query, and what names parameters names its own. */
export type TraitsOf<Operation> = Omit<OperationTraits, 'comma' | 'query' | 'seconds'> &
  (keyof ParametersOf<Operation, 'query'> extends never
    ? { readonly query?: never }
    : {
        readonly query: true;
        readonly comma?: readonly (keyof ParametersOf<Operation, 'query'> & string)[];
        readonly seconds?: readonly (keyof ParametersOf<Operation, 'query'> & string)[];
      });

type TraitsArgument<Operation> =
  {} extends TraitsOf<Operation> ? [traits?: TraitsOf<Operation>] : [traits: TraitsOf<Operation>];

/**
 * Makes the methods of one area on a connection: what generated clients are made of.
 *
 * The compiler checks each method against `paths`: its path, its HTTP method, its parameters, its body and its answer.
 */
export interface Area<Paths> {
  /** Makes the method of an operation. */
  readonly call: <
    Verb extends Uppercase<HttpMethod>,
    Path extends PathOf<Paths, Lowercase<Verb>>,
    Operation = OperationOf<Paths, Path, Lowercase<Verb>>,
  >(
    method: Verb,
    path: Path,
    ...traits: TraitsArgument<Operation>
  ) => Method<InputOf<Operation>, OutputOf<Operation>>;
  /** Makes the method of an operation that answers with one page of a list. */
  readonly list: <
    Verb extends Uppercase<HttpMethod>,
    Path extends PathOf<Paths, Lowercase<Verb>>,
    Key extends ListKeyOf<OutputOf<Operation>>,
    Operation = OperationOf<Paths, Path, Lowercase<Verb>>,
  >(
    method: Verb,
    path: Path,
    paging: Paging<Key>,
    ...traits: TraitsArgument<Operation>
  ) => ListMethod<InputOf<Operation>, OutputOf<Operation>, ItemOf<OutputOf<Operation>, Key>>;
}
