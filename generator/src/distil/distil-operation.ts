import { STATUS_CODES } from 'node:http';
import { arrayOf, byCodeUnit, compact, isObject, objectEntries, stringOf } from '../document/json.js';
import type { Json, JsonObject } from '../document/json.js';
import type { DistilContext } from './distil-context.js';
import { distilParameter } from './distil-parameter.js';
import { distilSchema, prose } from './distil-schema.js';
import { isAsynchronous, liftPlans } from './facts/lift-notes.js';
import { liftSuccessorPage } from './facts/lift-successor.js';
import { tagTextOf } from './facts/parameter-evidence.js';
import { liftDocsPage } from './lift-docs-page.js';
import { isVersionHeader, liftStability } from './lift-stability.js';

/** Keeps an operation's facts, the ones that stand in its prose included, and drops the prose. */
export function distilOperation(operation: JsonObject, path: string, context: DistilContext): JsonObject {
  const operationId = stringOf(operation['operationId']) ?? '';
  const text = stringOf(operation['description']) ?? '';
  const parameters = arrayOf(operation['parameters']).map(context.resolve);
  const deprecated = operation['deprecated'] === true;
  return compact([
    ['operationId', operationId],
    ['tags', operation['tags']],
    ['deprecated', deprecated ? true : undefined],
    ['parameters', distilParameters(parameters, { operation, path, context })],
    ['requestBody', distilRequestBody(operation['requestBody'], context)],
    ['responses', distilResponses(operation['responses'], context)],
    ['x-asynchronous', isAsynchronous(text) ? true : undefined],
    ['x-docs', liftDocsPage(stringOf(arrayOf(operation['tags'])[0]) ?? '', operationId)],
    ['x-merge-patch', /\bJSON merge patch\b/i.test(text) ? true : undefined],
    ['x-semantic-patch', context.semanticPatch(operation)],
    ['x-stability', liftStability(operation, parameters, context.betaTags)],
    ['x-successor', deprecated ? context.operationsByPage.get(liftSuccessorPage(text) ?? '') : undefined],
    ...Object.entries(liftPlans(text, tagTextOf(operation, context))),
    ...prose(operation, context),
  ]);
}

function distilParameters(
  declared: readonly JsonObject[],
  {
    operation,
    path,
    context,
  }: { readonly operation: JsonObject; readonly path: string; readonly context: DistilContext },
): Json | undefined {
  const parameters = declared
    .filter((parameter) => !isVersionHeader(parameter))
    .map((parameter) => distilParameter(parameter, operation, context));
  return parameters.length > 0 ? parameters.toSorted(byPlace(path)) : undefined;
}

/** Path parameters in the order of the path, then the others by name. */
function byPlace(path: string): (left: JsonObject, right: JsonObject) => number {
  const rank = (parameter: JsonObject): string => {
    const name = stringOf(parameter['name']) ?? '';
    return parameter['in'] === 'path'
      ? `0 ${`${path.indexOf(`{${name}}`)}`.padStart(5, '0')}`
      : `1 ${stringOf(parameter['in'])} ${name}`;
  };
  return (left, right) => byCodeUnit(rank(left), rank(right));
}

/** A shared request body is written where it is used: two of them are not worth a second kind of component. */
function distilRequestBody(source: Json | undefined, context: DistilContext): Json | undefined {
  if (!isObject(source)) return undefined;
  const body = context.resolve(source);
  return compact([
    ['content', distilContent(body['content'], context)],
    ['required', body['required'] === true ? true : undefined],
    ...prose(body, context),
  ]);
}

function distilResponses(responses: Json | undefined, context: DistilContext): JsonObject {
  return compact(
    objectEntries(responses).map(([status, response]) => [
      status,
      distilResponse(status, context.resolve(response), context),
    ]),
  );
}

function distilResponse(status: string, { content }: JsonObject, context: DistilContext): JsonObject {
  return compact([
    // OpenAPI 3.0 requires a description: the standard phrase of the status serves.
    ['description', STATUS_CODES[status] ?? status],
    ['content', isObject(content) ? distilContent(content, context) : undefined],
  ]);
}

function distilContent(content: Json | undefined, context: DistilContext): JsonObject {
  return compact(
    objectEntries(content).map(([type, media]) => [
      type,
      compact([['schema', isObject(media['schema']) ? distilSchema(media['schema'], context) : undefined]]),
    ]),
  );
}
