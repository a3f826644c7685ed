import { compact, own } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import type { Body, Operation, Parameter, Shape } from '../../model/types.js';
import { sampleOf } from '../../words/find-words.js';
import { exampleValue, type ExampleSource } from './example-value.js';
import { printLiteral } from './print-literal.js';

/** Prints a realistic call of an operation on the client `client`; undefined where the body is a file. */
export function exampleCall(operation: Operation, client: string, source: ExampleSource): string | undefined {
  const { name, body, paging } = operation;
  if (body?.required && body.mediaType === 'multipart/form-data') return undefined;
  const input = exampleInput(operation, source);
  const call = `${client}.${name}${paging ? '.paginate' : ''}(`;
  const argument = Object.keys(input).length > 0 ? printLiteral(input, call.length + 10) : '';
  return paging
    ? `for await (const item of ${call}${argument})) console.log(item);`
    : `await ${call}${argument});`;
}

/** Makes the input of the call: what is required, and what the words show a value of for this operation. */
export function exampleInput(operation: Operation, source: ExampleSource): JsonObject {
  const { operationId, pathParameters, queryParameters, body } = operation;
  const shown = (name: string): boolean =>
    own(own(source.words.samplesByOperation, operationId), name) !== undefined;
  const parameters = [...pathParameters, ...queryParameters].filter(
    ({ name, required }) => required || shown(name),
  );
  return compact([
    ...parameters.map((parameter) => [parameter.name, parameterValue(operation, parameter, source)] as const),
    ['body', body ? bodyValue(operation, body, source) : undefined],
  ]);
}

function parameterValue({ operationId }: Operation, { name, shape }: Parameter, source: ExampleSource): Json {
  const sample = sampleOf(source.words, operationId, name);
  return sample !== undefined && fits(sample, shape) ? sample : exampleValue(shape, name, source);
}

/** A hand-written body comes before one that is made of the schema, and is also shown where none is required. */
function bodyValue({ operationId }: Operation, body: Body, source: ExampleSource): Json | undefined {
  const written = own(source.words.bodies, operationId);
  return written ?? (body.required ? exampleValue(body.shape, '', source) : undefined);
}

function fits(sample: Json, shape: Shape): boolean {
  switch (shape.kind) {
    case 'string':
      return (
        typeof sample === 'string' && (shape.open === true || !shape.values || shape.values.includes(sample))
      );
    case 'integer':
    case 'number':
      return typeof sample === 'number';
    case 'boolean':
      return typeof sample === 'boolean';
    case 'union':
      return shape.parts.some((part) => fits(sample, part));
    case 'array':
      return Array.isArray(sample) && sample.every((entry) => fits(entry, shape.items));
    default:
      return false;
  }
}
