import type { ContractOperation } from '../contract/types.js';
import { isObject, type Json, type JsonObject } from '../json.js';
import { SEMANTIC_PATCH_MODEL, type MediaType } from './media-type.js';
import { Refusal } from './refusal.js';

const ANY_OBJECT: JsonObject = { type: 'object', additionalProperties: true };
const MERGE_WITH_COMMENT: JsonObject = {
  type: 'object',
  required: ['merge'],
  properties: { comment: { type: 'string' }, merge: ANY_OBJECT },
};

/** Chooses the schema that a JSON body has to meet: several operations take more than the one body that they declare. */
export function choosePatchSchema(
  operation: ContractOperation,
  mediaType: MediaType,
  body: Json,
): JsonObject {
  const declared = operation.body?.schema ?? {};
  const marked = mediaType.parameters.get('domain-model') === SEMANTIC_PATCH_MODEL;
  if (operation.semanticPatch !== undefined && marked !== isSemanticPatch(body)) {
    throw new Refusal(
      400,
      `A semantic patch and "domain-model=${SEMANTIC_PATCH_MODEL}" in the Content-Type go together.`,
    );
  }
  return operation.mergePatch && isMergePatch(body) ? chooseMergeSchema(body) : declared;
}

// In variations of AI Configs, `instructions` is a text: a prompt.
function isSemanticPatch(body: Json): boolean {
  return isObject(body) && Array.isArray(body['instructions']);
}

function isMergePatch(body: Json): body is JsonObject {
  return (
    isObject(body) && Object.keys(body).length > 0 && !Object.hasOwn(body, 'patch') && !isSemanticPatch(body)
  );
}

function chooseMergeSchema(body: JsonObject): JsonObject {
  return Object.hasOwn(body, 'merge') ? MERGE_WITH_COMMENT : ANY_OBJECT;
}
