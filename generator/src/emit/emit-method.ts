import { StructureKind } from 'ts-morph';
import type { PropertySignatureStructure } from 'ts-morph';
import type { Operation, Paging, Parameter } from '../model/types.js';
import { describeOperation, type MethodFacts } from './describe.js';
import type { OperationTypes } from './operation-types.js';
import { emitFilterWriter } from './emit-filter.js';
import { quote } from './quote.js';

/** Emits the declaration of a method in the client's interface. */
export function emitMethodSignature(
  operation: Operation,
  types: OperationTypes,
  facts: Omit<MethodFacts, 'output'>,
): PropertySignatureStructure {
  const { input, output, item, optional } = types;
  const paged = optional ? 'OptionalPaged' : 'Paged';
  return {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: operation.name,
    type:
      item === undefined
        ? `(input${optional ? '?' : ''}: ${input}, options?: CallOptions) => Promise<${output}>`
        : `${paged}<${input}, ${output}, ${item}>`,
    docs: [describeOperation(operation, { output, ...facts })],
  };
}

/** Emits the implementation of a method: one property of the object that the factory returns. */
export function emitMethod(operation: Operation): string {
  const { name, method, path, paging } = operation;
  const traits = emitTraits(operation);
  const parts = [
    quote(method.toUpperCase()),
    quote(path),
    ...(paging ? [`${pagingFunctions[paging.kind]}(${quote(paging.items)})`] : []),
    ...(traits === '' ? [] : [traits]),
  ];
  return `${name}: area.${paging ? 'list' : 'call'}(${parts.join(', ')}),`;
}

/** The runtime's function for each kind of paging. */
export const pagingFunctions: Readonly<Record<Paging['kind'], string>> = {
  'body-token': 'byBodyToken',
  link: 'byLink',
  offset: 'byOffset',
  time: 'byTime',
  token: 'byToken',
};

/** Facts of the operation that change how the runtime sends it. */
function emitTraits(operation: Operation): string {
  const traits = [
    ...(operation.queryParameters.length > 0 ? ['query: true'] : []),
    ...(operation.stability === 'beta' ? ['beta: true'] : []),
    ...(operation.readOnly && operation.method !== 'get' ? ['read: true'] : []),
    ...(operation.body?.mediaType === 'multipart/form-data' ? ['multipart: true'] : []),
    ...(operation.patchFormats.length > 0 ? ['patch: true'] : []),
    ...emitQueryTraits(operation),
  ];
  return traits.length > 0 ? `{ ${traits.join(', ')} }` : '';
}

/** How the query is written from lists, times and filters. */
function emitQueryTraits(operation: Operation): readonly string[] {
  const { queryParameters } = operation;
  const filter = emitFilterWriter(operation);
  return [
    ...emitNames(
      'comma',
      queryParameters.filter(({ explode, joined }) => joined || !explode),
    ),
    ...emitNames(
      'seconds',
      queryParameters.filter(({ unit }) => unit === 'seconds'),
    ),
    ...(filter === undefined ? [] : [`filter: ${filter}`]),
  ];
}

function emitNames(trait: string, parameters: readonly Parameter[]): readonly string[] {
  return parameters.length > 0 ? [`${trait}: [${parameters.map(({ name }) => quote(name)).join(', ')}]`] : [];
}
