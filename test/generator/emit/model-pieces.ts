import type {
  ApiModel,
  Area,
  Operation,
  Parameter,
  Property,
  Shape,
} from '../../../generator/src/model/types.js';
import { parseWords } from '../../../generator/src/words/read-words.js';

export const text: Shape = { kind: 'string' };
export const noWords = parseWords({}, 'no words');
export const noNames: ReadonlyMap<string, string> = new Map();

/** Makes a reference to a named schema. */
export function reference(schema: string): Shape {
  return { kind: 'reference', schema };
}

/** Makes a required property. */
export function property(name: string, shape: Shape, facts: Partial<Property> = {}): Property {
  return { name, required: true, deprecated: false, readOnly: false, writeOnly: false, shape, ...facts };
}

/** Makes an object of which nothing is known but its properties. */
export function object(...properties: readonly Property[]): Shape {
  return { kind: 'object', properties, additional: undefined };
}

/** Makes an optional text in the query, with what is told of it. */
export function parameter(name: string, facts: Partial<Parameter> = {}): Parameter {
  return {
    name,
    place: 'query',
    required: false,
    deprecated: false,
    shape: text,
    explode: true,
    pageSize: undefined,
    repeatable: false,
    joined: false,
    values: [],
    sort: undefined,
    filter: undefined,
    unit: undefined,
    default: undefined,
    maximum: undefined,
    successor: undefined,
    prose: undefined,
    ...facts,
  };
}

/** Makes a stable `GET /kites` without input that answers 204, with what is told of it. */
export function operation(name: string, facts: Partial<Operation> = {}): Operation {
  return {
    operationId: name,
    name,
    method: 'get',
    path: '/kites',
    tag: 'Kites',
    stability: 'stable',
    deprecated: false,
    successor: undefined,
    plans: [],
    addOn: false,
    asynchronous: false,
    docs: undefined,
    readOnly: true,
    pathParameters: [],
    queryParameters: [],
    body: undefined,
    successes: [{ status: 204, shape: undefined }],
    failures: [],
    paging: undefined,
    patchFormats: [],
    instructions: [],
    schemas: [],
    prose: undefined,
    ...facts,
  };
}

/** Makes the area of kites. */
export function kites(...operations: readonly Operation[]): Area {
  return { slug: 'kites', title: 'Kites', name: 'Kites', tags: ['Kites'], operations };
}

/** Makes a model whose schemas keep their names. */
export function modelOf(schemas: Readonly<Record<string, Shape>>, areas: readonly Area[] = []): ApiModel {
  return {
    version: '2',
    areas,
    schemas: new Map(Object.entries(schemas)),
    schemaNames: new Map(Object.keys(schemas).map((name) => [name, name])),
  };
}
