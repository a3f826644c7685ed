import { operationTypes } from '../../generator/src/emit/operation-types.js';
import type { ApiModel, Area, ObjectShape, Operation, Shape } from '../../generator/src/model/types.js';
import { exportedSchemas } from '../../generator/src/model/exported-schemas.js';
import { shapeReferences } from '../../generator/src/model/shape-references.js';
import type { Line, Site } from './probe.js';
import { readShape } from './read-shape.js';
import { writeShape } from './write-shape.js';

/** Writes a consumer of a package that depends on all of it: every method, every input, every property of every answer. */
export function writeConsumer(area: Area, model: ApiModel): readonly Line[] {
  const probe = { area: area.slug, subject: '' };
  return [
    { text: 'declare function given<T>(): T;', probe },
    { text: 'declare function expects<T>(value: T): void;', probe },
    { text: `import type { ${area.name}Client } from '@ld-rest/${area.slug}';`, probe },
    ...importModels(area, model),
    ...area.operations.flatMap((operation) => callOperation(operation, area, model)),
    ...useModels(area, model),
  ];
}

function importModels(area: Area, model: ApiModel): readonly Line[] {
  return [...exportedSchemas(area.operations)].map((schema) => {
    const name = model.schemaNames.get(schema) ?? schema;
    const probe = { area: area.slug, schema: name, subject: '' };
    return { text: `import type { ${name} } from '@ld-rest/${area.slug}';`, probe };
  });
}

function callOperation(operation: Operation, area: Area, model: ApiModel): readonly Line[] {
  const names = model.schemaNames;
  const types = operationTypes(operation, names);
  const probe = { area: area.slug, operation: operation.name, subject: '' };
  const method = `given<${area.name}Client>().${operation.name}`;
  const input: Site = { type: types.input, probe, names };
  const returned = `Awaited<ReturnType<${area.name}Client['${operation.name}']>>`;
  const mayBeEmpty = operation.successes.some(({ shape }) => !shape);
  const output: Site = { type: mayBeEmpty ? `NonNullable<${returned}>` : returned, probe, names };
  const answer = answerOf(operation);
  return [
    { text: `import type { ${types.input} } from '@ld-rest/${area.slug}';`, probe },
    { text: `${method}(${types.empty ? '' : `given<${types.input}>()`});`, probe },
    ...(types.optional ? [{ text: `${method}();`, probe }] : []),
    ...(operation.paging ? [{ text: `${method}.paginate;`, probe }] : []),
    ...(types.empty ? [] : writeShape(input, inputOf(operation))),
    ...(answer ? readShape(output, answer) : []),
  ];
}

/** The flat input of a method. */
function inputOf({ pathParameters, queryParameters, body }: Operation): ObjectShape {
  const plain = { deprecated: false, readOnly: false, writeOnly: false };
  return {
    kind: 'object',
    properties: [
      ...[...pathParameters, ...queryParameters].map(({ name, required, shape }) => ({
        name,
        required,
        shape,
        ...plain,
      })),
      ...(body ? [{ name: 'body', required: body.required, shape: body.shape, ...plain }] : []),
    ],
    additional: undefined,
  };
}

function answerOf({ successes }: Operation): Shape | undefined {
  const shapes = successes.flatMap(({ shape }) => (shape ? [shape] : []));
  const [shape] = shapes;
  return new Set(shapes.map((other) => JSON.stringify(other))).size === 1 ? shape : undefined;
}

function useModels({ slug, operations }: Area, model: ApiModel): readonly Line[] {
  const use = (
    shapes: readonly Shape[],
    write: (site: Site, shape: Shape) => readonly Line[],
  ): readonly Line[] =>
    [...reachedSchemas(shapes, model)].flatMap((schema) => {
      const name = model.schemaNames.get(schema) ?? schema;
      const shape = model.schemas.get(schema);
      const site = { type: name, probe: { area: slug, schema: name, subject: '' }, names: model.schemaNames };
      return shape ? write(site, shape) : [];
    });
  return [
    ...use(operations.flatMap(inputShapes), writeShape),
    ...use(
      operations.flatMap(({ successes }) => successes.flatMap(({ shape }) => (shape ? [shape] : []))),
      readShape,
    ),
  ];
}

/** Lists the schemas that shapes reach, whichever way the others of the package travel. */
function reachedSchemas(shapes: readonly Shape[], model: ApiModel): ReadonlySet<string> {
  const reached = new Set(shapes.flatMap(shapeReferences));
  // A set visits what is added while it is walked.
  for (const schema of reached) {
    const shape = model.schemas.get(schema);
    for (const next of shape ? shapeReferences(shape) : []) reached.add(next);
  }
  return reached;
}

function inputShapes({ pathParameters, queryParameters, body }: Operation): readonly Shape[] {
  const parameters = [...pathParameters, ...queryParameters].map(({ shape }) => shape);
  return body ? [...parameters, body.shape] : parameters;
}
