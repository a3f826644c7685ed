import { StructureKind } from 'ts-morph';
import type { PropertySignatureStructure } from 'ts-morph';
import type { Operation, Paging } from '../model/types.js';
import { describeOperation } from './describe.js';
import type { OperationTypes } from './operation-types.js';
import { quote } from './quote.js';

/** Emits the declaration of a method in the client's interface. */
export function emitMethodSignature(operation: Operation, types: OperationTypes): PropertySignatureStructure {
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
    docs: [describeOperation(operation, output)],
  };
}

/** Emits the implementation of a method: one property of the object that the factory returns. */
export function emitMethod(operation: Operation, types: OperationTypes): string {
  const send = emitSend(operation, types);
  if (!operation.paging) return `${operation.name}: ${send},`;
  // Of an input that may be missing the compiler cannot infer the type from the method alone.
  const { optional, input, output, item } = types;
  const typeArguments = optional ? `<${input} | undefined, ${output}, ${item}>` : '';
  const parts = `${indent(emitPaging(operation.paging))},\n${indent(send)},`;
  return `${operation.name}: area.paged${typeArguments}(\n${parts}\n),`;
}

function emitSend(operation: Operation, types: OperationTypes): string {
  const traits = emitTraits(operation);
  const init = ['...init', ...emitParams(operation), ...emitBody(operation)].join(', ');
  const request = `raw.${operation.method.toUpperCase()}(${quote(operation.path)}, { ${init} })`;
  const rest = traits === '' ? '' : `, ${traits}`;
  const call = `area.call(options, (raw, init) =>\n${indent(request)}${rest})`;
  return `(${emitInputPattern(operation, types)}, options) =>\n${indent(call)}`;
}

function indent(lines: string): string {
  return lines.replaceAll(/^/gm, '  ');
}

/** Takes the flat input apart; what is neither in the path nor the body is the query. */
function emitInputPattern(operation: Operation, types: OperationTypes): string {
  if (types.empty) return '_input';
  const names = [...operation.pathParameters.map(({ name }) => name), ...(operation.body ? ['body'] : [])];
  const fallback = types.optional ? ' = {}' : '';
  if (operation.queryParameters.length === 0) return `{ ${names.join(', ')} }${fallback}`;
  return names.length === 0 ? `query${fallback}` : `{ ${[...names, '...query'].join(', ')} }${fallback}`;
}

function emitParams({ pathParameters, queryParameters }: Operation): readonly string[] {
  const path =
    pathParameters.length > 0 ? [`path: { ${pathParameters.map(({ name }) => name).join(', ')} }`] : [];
  const query = queryParameters.length > 0 ? ['query'] : [];
  const params = [...path, ...query];
  return params.length > 0 ? [`params: { ${params.join(', ')} }`] : [];
}

function emitBody({ body }: Operation): readonly string[] {
  if (!body) return [];
  return [body.required ? 'body' : '...(body === undefined ? {} : { body })'];
}

/** Facts of the operation that change how the runtime sends it. */
function emitTraits(operation: Operation): string {
  const traits = [
    ...(operation.stability === 'beta' ? ['beta: true'] : []),
    ...(operation.readOnly && operation.method !== 'get' ? ['read: true'] : []),
    ...(operation.body?.mediaType === 'multipart/form-data' ? ['multipart: true'] : []),
    ...(operation.patchFormats.length > 0 ? ['patch: true'] : []),
    ...(operation.queryParameters.some(({ explode }) => !explode) ? ['comma: true'] : []),
  ];
  return traits.length > 0 ? `{ ${traits.join(', ')} }` : '';
}

function emitPaging({ kind, items }: Paging): string {
  return `{ kind: ${quote(kind)}, items: (page) => page.${items} }`;
}
