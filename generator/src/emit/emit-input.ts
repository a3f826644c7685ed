import type { Body, Operation, Parameter, PatchFormat } from '../model/types.js';
import type { Words } from '../words/words.js';
import { acceptedType, readonlyLists } from './accepted-type.js';
import type { Declaration, MemberDeclaration } from './declaration.js';
import { describeParameter } from './describe.js';
import type { OperationTypes } from './operation-types.js';
import { commentText, propertyName } from './quote.js';

/** An operation, and what its input is made of. */
export interface InputSource {
  readonly operation: Operation;
  readonly types: OperationTypes;
  readonly names: ReadonlyMap<string, string>;
  readonly words: Words;
}

/** Emits the flat input of a method: path parameters, query parameters, body. */
export function emitInput({ operation, types, names, words }: InputSource): Declaration {
  const { pathParameters, queryParameters, body } = operation;
  const doc = commentText(`Input of \`${operation.name}\`.`);
  const name = types.input;
  if (types.empty) return { kind: 'type', name, doc, type: 'Record<string, never>' };
  return {
    kind: 'interface',
    name,
    doc,
    members: [
      ...[...pathParameters, ...queryParameters].map((parameter) => ({
        ...emitParameter(parameter, types, names),
        doc: describeParameter(operation, parameter, words),
      })),
      ...(body ? [emitBody(body, operation, names)] : []),
    ],
  };
}

function emitParameter(
  parameter: Parameter,
  types: OperationTypes,
  names: ReadonlyMap<string, string>,
): Omit<MemberDeclaration, 'doc'> {
  return {
    name: propertyName(parameter.name),
    optional: !parameter.required,
    type: orUndefined(acceptedType(parameter, types.filter, names), parameter.required),
  };
}

function emitBody(
  body: Body,
  { patchFormats }: Operation,
  names: ReadonlyMap<string, string>,
): MemberDeclaration {
  return {
    name: 'body',
    optional: !body.required,
    type: orUndefined(readonlyLists(body.shape, names), body.required),
    doc:
      patchFormats.length > 0
        ? `Request body: ${patchFormats.map((format) => formatNames[format]).join(', ')}. The content type follows its form.`
        : `Request body, sent as \`${commentText(body.mediaType)}\`.`,
  };
}

/** What is optional may be undefined. */
function orUndefined(type: string, required: boolean): string {
  return required ? type : `${type} | undefined`;
}

const formatNames: Readonly<Record<PatchFormat, string>> = {
  'json-patch': 'JSON Patch',
  'json-patch-with-comment': 'JSON Patch with a comment',
  'merge-patch': 'merge patch',
  'semantic-patch': 'semantic patch',
};
