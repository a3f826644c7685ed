import { Ajv } from 'ajv';
import { isObject, objectEntries, objectOf } from '../../../../generator/src/document/json.js';
import type { Json, JsonObject } from '../../../../generator/src/document/json.js';

/** Makes the reference to a named schema. */
export const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** Makes a body of JSON. */
export const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });

/** Makes the schema of an instruction whose parameters are all required texts. */
export const instruction = (kind: string, ...parameters: readonly string[]): JsonObject => ({
  type: 'object',
  properties: {
    kind: { type: 'string', enum: [kind] },
    ...Object.fromEntries(parameters.map((name) => [name, { type: 'string' }])),
  },
  required: ['kind', ...parameters],
  additionalProperties: false,
});

/** Makes a contract of PATCH operations, by operationId. */
export const patchContract = (
  operations: Readonly<Record<string, JsonObject>>,
  schemas: JsonObject = {},
): JsonObject => ({
  openapi: '3.0.3',
  paths: Object.fromEntries(
    Object.entries(operations).map(([operationId, operation]) => [
      `/${operationId}`,
      { patch: { operationId, ...operation } },
    ]),
  ),
  components: { schemas },
});

/** Finds an operation. */
export const operationOf = (contract: JsonObject, operationId: string): JsonObject =>
  objectOf(objectOf(objectOf(contract['paths'])[`/${operationId}`])['patch']);

/** Finds the schema of an operation's body. */
export const bodyOf = (contract: JsonObject, operationId: string): JsonObject => {
  const { requestBody } = operationOf(contract, operationId);
  const [media] = objectEntries(objectOf(requestBody)['content']);
  return objectOf(media?.[1]['schema']);
};

/** Finds a named schema. */
export const schemaNamed = (contract: JsonObject, name: string): JsonObject =>
  objectOf(objectOf(objectOf(contract['components'])['schemas'])[name]);

/** Says whether a schema of a contract accepts a value, as the types that are made from it do. */
export const acceptorOf = (contract: JsonObject, schema: JsonObject): ((value: unknown) => boolean) => {
  const { components = {} } = contract;
  const validate = new Ajv({ strict: false }).compile(
    objectOf(withoutMarks({ allOf: [schema], components })),
  );
  return (value) => validate(value);
};

/** JSON Schema has no word for what only the compiler can tell: nothing is `never`, and no JSON is an unknown instruction. */
function withoutMarks(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (!isObject(value)) return value;
  if ('x-never' in value || 'x-unknown-instruction' in value) return { not: {} };
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutMarks(entry ?? null)]));
}
