import { upperFirst } from 'es-toolkit/string';
import type { Operation } from '../model/types.js';
import { printType } from './print-type.js';

/** Names of the types in a method's signature. */
export interface OperationTypes {
  readonly input: string;
  /** A filter as an object, where the operation takes one. */
  readonly filter: string;
  readonly output: string;
  /** Element of a page; absent when the operation does not page. */
  readonly item: string | undefined;
  /** Tells whether the method can be called without an input. */
  readonly optional: boolean;
  /** Tells whether the operation takes nothing at all. */
  readonly empty: boolean;
}

/** Works out the types in the signature of an operation's method. */
export function operationTypes(operation: Operation, names: ReadonlyMap<string, string>): OperationTypes {
  const { name, pathParameters, queryParameters, body, paging } = operation;
  const parameters = [...pathParameters, ...queryParameters];
  return {
    input: `${upperFirst(name)}Input`,
    filter: `${upperFirst(name)}Filter`,
    output: outputType(operation, names),
    item: paging ? printType(paging.item, names) : undefined,
    optional: !body?.required && parameters.every(({ required }) => !required),
    empty: !body && parameters.length === 0,
  };
}

function outputType({ successes }: Operation, names: ReadonlyMap<string, string>): string {
  const types = successes.map(({ shape }) => (shape ? printType(shape, names) : undefined));
  const withBody = new Set(types.filter((type) => type !== undefined));
  if (withBody.size === 0) return 'void';
  return [...withBody, ...(types.includes(undefined) ? ['undefined'] : [])].join(' | ');
}
