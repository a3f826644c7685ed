import { StructureKind } from 'ts-morph';
import type {
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Body, Operation, Parameter } from '../model/types.js';
import type { Words } from '../words/words.js';
import { acceptedType, readonlyLists } from './accepted-type.js';
import { describeParameter } from './describe.js';
import type { OperationTypes } from './operation-types.js';
import { printPatchFormats } from './print-patch-formats.js';
import { commentText, propertyName } from './quote.js';

/** An operation, and what its input is made of. */
export interface InputSource {
  readonly operation: Operation;
  readonly types: OperationTypes;
  readonly names: ReadonlyMap<string, string>;
  readonly words: Words;
}

/** Emits the flat input of a method: path parameters, query parameters, body. */
export function emitInput({
  operation,
  types,
  names,
  words,
}: InputSource): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const { pathParameters, queryParameters, body, name } = operation;
  const docs = [commentText(`Input of \`${name}\`.`)];
  if (types.empty) {
    return {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: types.input,
      type: 'Record<string, never>',
      docs,
    };
  }
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: types.input,
    docs,
    properties: [
      ...[...pathParameters, ...queryParameters].map((parameter) => ({
        ...emitParameter(parameter, types, names),
        docs: [describeParameter(operation, parameter, words)].filter((text) => text !== ''),
      })),
      ...(body ? [emitBody(body, operation, names)] : []),
    ],
  };
}

function emitParameter(
  parameter: Parameter,
  types: OperationTypes,
  names: ReadonlyMap<string, string>,
): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name: propertyName(parameter.name),
    hasQuestionToken: !parameter.required,
    type: orUndefined(acceptedType(parameter, types.filter, names), parameter.required),
  };
}

function emitBody(
  body: Body,
  { patchFormats }: Operation,
  names: ReadonlyMap<string, string>,
): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name: 'body',
    hasQuestionToken: !body.required,
    type: orUndefined(readonlyLists(body.shape, names), body.required),
    docs: [
      patchFormats.length > 0
        ? `Request body: ${printPatchFormats(patchFormats)}. The content type follows its form.`
        : `Request body, sent as \`${commentText(body.mediaType)}\`.`,
    ],
  };
}

/** What is optional may be undefined. */
function orUndefined(type: string, required: boolean): string {
  return required ? type : `${type} | undefined`;
}
