import {
  arrayOf,
  isObject,
  numberOf,
  objectEntries,
  objectOf,
  textOf,
  type Json,
  type JsonObject,
} from '../json.js';
import {
  readEmbeddedInstructions,
  readInstructions,
  readSemanticPatch,
  selectInstructions,
} from './read-semantic-patch.js';
import type {
  ContractBody,
  ContractOperation,
  ContractParameter,
  ContractResponse,
  InstructionSchemas,
} from './types.js';

const METHODS = new Set(['delete', 'get', 'patch', 'post', 'put']);

/** A contract as the server and the sample data read it. */
export interface Contract {
  readonly operations: readonly ContractOperation[];
  /** Finds what a local reference points to. */
  readonly resolve: (reference: string) => JsonObject;
  /** Lists the schemas of the instructions that an answer gives back, by its `x-instructions-of`. */
  readonly instructionsOf: (source: Json) => readonly JsonObject[];
}

const opened = new WeakMap<JsonObject, Contract>();

/** Reads the operations of an OpenAPI 3.0 contract to which the overlay has been applied; each document once. */
export function openContract(document: JsonObject): Contract {
  const contract = opened.get(document) ?? readOperations(document);
  opened.set(document, contract);
  return contract;
}

function readOperations(document: JsonObject): Contract {
  const resolve = (reference: string): JsonObject => followReference(document, reference);
  const instructions = readInstructions(document);
  const operations = objectEntries(document['paths']).flatMap(([path, item]) =>
    objectEntries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]) =>
        readOperation({
          path,
          method,
          operation,
          shared: arrayOf(item['parameters']),
          resolve,
          instructions,
        }),
      ),
  );
  const instructionsOf = (source: Json): readonly JsonObject[] =>
    [...selectInstructions(source, instructions).values()].flat();
  return { operations, resolve, instructionsOf };
}

interface OperationSource {
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
  readonly shared: readonly Json[];
  readonly resolve: Contract['resolve'];
  readonly instructions: ReadonlyMap<string, InstructionSchemas>;
}

function readOperation(source: OperationSource): ContractOperation {
  const { path, method, operation, shared, resolve, instructions } = source;
  const responses = readResponses(operation, resolve);
  return {
    operationId: textOf(operation['operationId']) ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    tag: textOf(arrayOf(operation['tags'])[0]) ?? '',
    beta: operation['x-stability'] === 'beta',
    parameters: [...shared, ...arrayOf(operation['parameters'])].flatMap((parameter) =>
      readParameter(parameter, resolve),
    ),
    body: readBody(operation['requestBody'], resolve),
    successes: responses.filter(({ status }) => status >= 200 && status < 300),
    failures: responses.filter(({ status }) => status >= 400),
    mergePatch: operation['x-merge-patch'] === true,
    semanticPatch: readSemanticPatch(operation),
    embedded: readEmbeddedInstructions(operation, instructions),
  };
}

function readParameter(source: Json, resolve: Contract['resolve']): readonly ContractParameter[] {
  const parameter = dereference(source, resolve);
  const name = textOf(parameter['name']);
  const place = parameter['in'];
  if (name === undefined || (place !== 'path' && place !== 'query')) return [];
  const pageSize = objectOf(parameter['x-page-size']);
  return [
    {
      name,
      place,
      required: parameter['required'] === true,
      explode: parameter['explode'] !== false,
      schema: objectOf(parameter['schema']),
      pageSize: { default: numberOf(pageSize['default']), maximum: numberOf(pageSize['maximum']) },
    },
  ];
}

function readBody(source: Json | undefined, resolve: Contract['resolve']): ContractBody | undefined {
  if (source === undefined) return undefined;
  const body = dereference(source, resolve);
  const [content] = objectEntries(body['content']);
  if (content === undefined) return undefined;
  const [mediaType, media] = content;
  return { required: body['required'] === true, mediaType, schema: objectOf(media['schema']) };
}

function readResponses(operation: JsonObject, resolve: Contract['resolve']): readonly ContractResponse[] {
  return objectEntries(operation['responses'])
    .map(([status, source]) => ({
      status: Number(status),
      schema: readResponseSchema(dereference(source, resolve)),
    }))
    .toSorted((left, right) => left.status - right.status);
}

function readResponseSchema(response: JsonObject): JsonObject | undefined {
  const schema = objectEntries(response['content'])[0]?.[1]['schema'];
  return isObject(schema) ? schema : undefined;
}

function dereference(source: Json, resolve: Contract['resolve']): JsonObject {
  const object = objectOf(source);
  const reference = textOf(object['$ref']);
  return reference === undefined ? object : resolve(reference);
}

function followReference(document: JsonObject, reference: string): JsonObject {
  const steps = reference
    .replace(/^#\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const target = steps.reduce<Json | undefined>(
    (place, step) => (isObject(place) && Object.hasOwn(place, step) ? place[step] : undefined),
    document,
  );
  if (isObject(target)) return target;
  throw new Error(
    `The contract refers to ${reference}, which is not in it. Pull or repair the contract first.`,
  );
}
