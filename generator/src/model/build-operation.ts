import { lowerFirst } from 'es-toolkit/string';
import { arrayOf, isObject, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import { withoutExtensions } from '../document/without-extensions.js';
import { buildParameter } from './build-parameter.js';
import { buildPatch } from './build-patch.js';
import { buildShape } from './build-shape.js';
import { detectPaging } from './detect-paging.js';
import { proseOf } from './prose-of.js';
import type { Body, Failure, HttpMethod, Operation, Response, Shape } from './types.js';

interface OperationSource {
  readonly path: string;
  readonly method: HttpMethod;
  readonly source: JsonObject;
  readonly schemas: ReadonlyMap<string, Shape>;
  /** Finds the named schemas that a part of the contract reaches. */
  readonly reach: (value: Json) => ReadonlySet<string>;
}

/** Builds one client method from an operation of the contract. */
export function buildOperation({ path, method, source, schemas, reach }: OperationSource): Operation {
  const operationId = stringOf(source['operationId']) ?? '';
  const parameters = arrayOf(source['parameters']).map((parameter) => buildParameter(objectOf(parameter)));
  const queryParameters = parameters.filter(({ place }) => place === 'query');
  const body = buildBody(source['requestBody']);
  const successes = buildSuccesses(source['responses']);
  return {
    operationId,
    name: lowerFirst(operationId),
    method,
    path,
    tag: stringOf(arrayOf(source['tags'])[0]) ?? '',
    stability: source['x-stability'] === 'beta' ? 'beta' : 'stable',
    deprecated: source['deprecated'] === true,
    successor: stringOf(source['x-successor']),
    plans: arrayOf(source['x-plans']).filter((plan) => typeof plan === 'string'),
    addOn: source['x-add-on'] === true,
    asynchronous: source['x-asynchronous'] === true,
    docs: stringOf(source['x-docs']),
    readOnly: method === 'get' || method === 'head' || source['x-read-only'] === true,
    pathParameters: parameters.filter(({ place }) => place === 'path'),
    queryParameters,
    body,
    successes,
    failures: buildFailures(source['responses']),
    paging: detectPaging({ queryParameters, body, successes }, schemas),
    ...buildPatch(source),
    schemas: [...reach(withoutExtensions(source))],
    prose: proseOf(source),
  };
}

function buildBody(body: Json | undefined): Body | undefined {
  if (!isObject(body)) return undefined;
  const [content] = objectEntries(body['content']);
  if (!content) return undefined;
  const [mediaType, media] = content;
  return { required: body['required'] === true, mediaType, shape: buildShape(media['schema']) };
}

function buildSuccesses(responses: Json | undefined): readonly Response[] {
  return objectEntries(responses)
    .filter(([status]) => isSuccess(status))
    .map(([status, response]) => ({ status: Number(status), shape: contentShape(response) }));
}

function buildFailures(responses: Json | undefined): readonly Failure[] {
  return objectEntries(responses)
    .filter(([status]) => !isSuccess(status))
    .map(([status, response]) => ({ status, shape: contentShape(response) }));
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

function contentShape(response: JsonObject): Shape | undefined {
  const schema = objectEntries(response['content'])[0]?.[1]['schema'];
  return schema === undefined ? undefined : buildShape(schema);
}
