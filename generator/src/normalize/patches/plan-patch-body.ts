import { arrayOf, isObject, objectOf, stringOf } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import type { PatchFormat } from '../../model/types.js';
import { patchNames } from './patch-names.js';
import { referenceTo, schemaOf } from '../../document/schema-references.js';
import { absent, semanticPatchSchemas } from './semantic-patch-schemas.js';

/** What the body of an operation that takes patches becomes, and the schemas that it needs. */
export interface PatchBodyPlan {
  /** New schemas, and schemas of the document in the form that fits beside others. */
  readonly schemas: JsonObject;
  readonly requestBody: JsonObject;
  /** Forms that the body can have. */
  readonly formats: readonly PatchFormat[];
}

/** Forms of a body beside the semantic patch. */
interface OtherForms {
  readonly schemas: JsonObject;
  readonly bodies: readonly JsonObject[];
  readonly formats: readonly PatchFormat[];
}

const mergePatch = { type: 'object', additionalProperties: {} };

const mergePatchWithComment = {
  type: 'object',
  properties: {
    comment: { type: 'string' },
    instructions: absent,
    merge: { $ref: referenceTo('MergePatch') },
    patch: absent,
  },
  required: ['merge'],
  additionalProperties: false,
};

/** Plans the body of an operation from the forms of patch that it takes; none for one that takes neither semantic nor merge patches. */
export function planPatchBody(operation: JsonObject, schemas: JsonObject): PatchBodyPlan | undefined {
  const extension = objectOf(operation['x-semantic-patch']);
  const semantic = isObject(extension['instructions'])
    ? semanticPatchSchemas(stringOf(operation['operationId']) ?? '', extension)
    : { schemas: {}, bodies: [] };
  const other = otherForms(
    operation,
    schemas,
    semantic.bodies.length > 1 ? 'environmentKey' : 'instructions',
  );
  const forms = [...semantic.bodies, ...other.bodies];
  if (semantic.bodies.length === 0 && operation['x-merge-patch'] !== true) return undefined;
  return {
    schemas: { ...semantic.schemas, ...other.schemas },
    requestBody: jsonBody(forms),
    formats: [...other.formats, ...(semantic.bodies.length > 0 ? (['semantic-patch'] as const) : [])],
  };
}

/** JSON Patch and merge patch: bare where the document declares a bare JSON Patch, else with room for a comment. */
function otherForms(operation: JsonObject, schemas: JsonObject, mark: string): OtherForms {
  if (!takesJsonPatch(operation)) return { schemas: {}, bodies: [], formats: [] };
  const declared = declaredBody(operation);
  const name = schemaOf(declared) ?? '';
  const bare = patchNames(stringOf(operation['operationId']) ?? '').jsonPatch;
  const properties = objectOf(objectOf(schemas[name])['properties']);
  if (!isObject(properties['patch'])) {
    return {
      schemas: { MergePatch: mergePatch },
      bodies: [declared, { $ref: referenceTo('MergePatch') }],
      formats: ['json-patch', 'merge-patch'],
    };
  }
  const withComment = {
    ...objectOf(schemas[name]),
    properties: { ...properties, instructions: absent, merge: absent },
  };
  return {
    schemas: {
      [name]: withComment,
      [bare]: bareJsonPatch(properties['patch'], mark),
      MergePatch: mergePatch,
      MergePatchWithComment: mergePatchWithComment,
    },
    bodies: [{ $ref: referenceTo(bare) }, declared, { $ref: referenceTo('MergePatchWithComment') }],
    formats: ['json-patch', 'json-patch-with-comment', 'merge-patch'],
  };
}

/**
 * A JSON Patch of which the compiler knows that it lacks the properties that tell the other forms apart. Otherwise it
 * reports every mistake at the whole body.
 */
function bareJsonPatch(jsonPatch: JsonObject, mark: string): JsonObject {
  return {
    allOf: [jsonPatch, { type: 'object', properties: { [mark]: absent, merge: absent, patch: absent } }],
  };
}

function takesJsonPatch(operation: JsonObject): boolean {
  const formats = arrayOf(objectOf(operation['x-semantic-patch'])['formats']);
  return operation['x-merge-patch'] === true || formats.includes('json-patch');
}

function declaredBody(operation: JsonObject): JsonObject {
  const content = objectOf(objectOf(operation['requestBody'])['content']);
  return objectOf(objectOf(content['application/json'])['schema']);
}

function jsonBody(forms: readonly Json[]): JsonObject {
  const [only] = forms;
  const schema = forms.length === 1 && only !== undefined ? only : { anyOf: forms };
  return { required: true, content: { 'application/json': { schema } } };
}
