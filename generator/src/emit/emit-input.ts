import { StructureKind } from 'ts-morph';
import type {
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Body, Operation, Parameter, PatchFormat } from '../model/types.js';
import { describeParameter } from './describe.js';
import type { OperationTypes } from './operation-types.js';
import { printType } from './print-type.js';
import { commentText, propertyName } from './quote.js';

/** Emits the flat input of a method: path parameters, query parameters, body. */
export function emitInput(
  operation: Operation,
  types: OperationTypes,
  names: ReadonlyMap<string, string>,
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
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
      ...[...pathParameters, ...queryParameters].map((parameter) => emitParameter(parameter, names)),
      ...(body ? [emitBody(body, operation, names)] : []),
    ],
  };
}

function emitParameter(parameter: Parameter, names: ReadonlyMap<string, string>): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name: propertyName(parameter.name),
    hasQuestionToken: !parameter.required,
    type: printType(parameter.shape, names),
    docs: [describeParameter(parameter)],
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
    type: printType(body.shape, names),
    docs: [
      patchFormats.length > 0
        ? `Request body: ${patchFormats.map((format) => formatNames[format]).join(', ')}. The content type follows its form.`
        : `Request body, sent as \`${commentText(body.mediaType)}\`.`,
    ],
  };
}

const formatNames: Readonly<Record<PatchFormat, string>> = {
  'json-patch': 'JSON Patch',
  'json-patch-with-comment': 'JSON Patch with a comment',
  'merge-patch': 'merge patch',
  'semantic-patch': 'semantic patch',
};
