import type { ContractOperation } from '../contract/types.js';
import { isObject, objectOf, type Json, type JsonObject } from '../json.js';
import { SEMANTIC_PATCH_MODEL, type MediaType } from './media-type.js';
import { Refusal } from './refusal.js';

/** What a JSON body is: a semantic patch, or data of a schema. */
export type BodyForm =
  | { readonly kind: 'semantic-patch' }
  | { readonly kind: 'schema'; readonly schema: JsonObject };

const ANY_OBJECT: JsonObject = { type: 'object', additionalProperties: true };
const MERGE_WITH_COMMENT: JsonObject = {
  type: 'object',
  required: ['merge'],
  properties: { comment: { type: 'string' }, merge: ANY_OBJECT },
};
const JSON_PATCH: JsonObject = {
  type: 'array',
  items: {
    type: 'object',
    required: ['op', 'path'],
    properties: {
      op: { type: 'string', enum: ['add', 'copy', 'move', 'remove', 'replace', 'test'] },
      path: { type: 'string' },
      from: { type: 'string' },
      value: {},
    },
  },
};

/** Tells what a JSON body is: several operations take more than the one form that they declare. */
export function chooseBodyForm(operation: ContractOperation, mediaType: MediaType, body: Json): BodyForm {
  const marked = mediaType.parameters.get('domain-model') === SEMANTIC_PATCH_MODEL;
  const only = operation.semanticPatch?.formats.every((format) => format === 'semantic-patch') ?? false;
  if (operation.semanticPatch !== undefined && marked !== (only || isSemanticPatch(body))) {
    throw new Refusal(
      400,
      `A semantic patch and "domain-model=${SEMANTIC_PATCH_MODEL}" in the Content-Type go together.`,
    );
  }
  return marked ? { kind: 'semantic-patch' } : { kind: 'schema', schema: chooseSchema(operation, body) };
}

function chooseSchema(operation: ContractOperation, body: Json): JsonObject {
  const declared = operation.body?.schema ?? {};
  if (Array.isArray(body))
    return (operation.semanticPatch?.formats.includes('json-patch') ?? false) ? JSON_PATCH : declared;
  return operation.mergePatch && isMergePatch(body) ? chooseMergeSchema(body) : declared;
}

// In variations of AI Configs, `instructions` is a text: a prompt.
function isSemanticPatch(body: Json): boolean {
  return Array.isArray(objectOf(body)['instructions']);
}

function isMergePatch(body: Json): body is JsonObject {
  return (
    isObject(body) && Object.keys(body).length > 0 && !Object.hasOwn(body, 'patch') && !isSemanticPatch(body)
  );
}

function chooseMergeSchema(body: JsonObject): JsonObject {
  return Object.hasOwn(body, 'merge') ? MERGE_WITH_COMMENT : ANY_OBJECT;
}
