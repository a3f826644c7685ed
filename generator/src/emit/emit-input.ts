import { StructureKind } from 'ts-morph';
import type {
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Body, Operation, Parameter, PatchFormat, Shape } from '../model/types.js';
import type { Words } from '../words/words.js';
import { describeParameter } from './describe.js';
import type { OperationTypes } from './operation-types.js';
import { printType } from './print-type.js';
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
        ...emitParameter(parameter, names),
        docs: [...describeParameter(operation, parameter, words)],
      })),
      ...(body ? [emitBody(body, operation, names)] : []),
    ],
  };
}

function emitParameter(parameter: Parameter, names: ReadonlyMap<string, string>): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name: propertyName(parameter.name),
    hasQuestionToken: !parameter.required,
    type: inputType(parameter.shape, parameter.required, names),
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
    type: inputType(body.shape, body.required, names),
    docs: [
      patchFormats.length > 0
        ? `Request body: ${patchFormats.map((format) => formatNames[format]).join(', ')}. The content type follows its form.`
        : `Request body, sent as \`${commentText(body.mediaType)}\`.`,
    ],
  };
}

/** Lists may be read-only, and what is optional may be undefined, so that callers need not copy what they have. */
function inputType(shape: Shape, required: boolean, names: ReadonlyMap<string, string>): string {
  const taken = readOnlyLists(shape, names);
  return required ? taken : `${taken} | undefined`;
}

function readOnlyLists(shape: Shape, names: ReadonlyMap<string, string>): string {
  if (shape.kind === 'union' && !shape.nullable)
    return shape.parts.map((part) => readOnlyLists(part, names)).join(' | ');
  return shape.kind === 'array' ? `readonly ${printType(shape, names)}` : printType(shape, names);
}

const formatNames: Readonly<Record<PatchFormat, string>> = {
  'json-patch': 'JSON Patch',
  'json-patch-with-comment': 'JSON Patch with a comment',
  'merge-patch': 'merge patch',
  'semantic-patch': 'semantic patch',
};
