import { compact, objectOf, stringOf } from '../document/json.js';
import type { Json } from '../document/json.js';
import { listOperations } from '../document/list-operations.js';
import { shapeReferences } from '../model/shape-references.js';
import type { ApiModel, Shape } from '../model/types.js';
import type { CatalogSources } from './catalog-facts.js';
import { emitOperation } from './emit-operation.js';
import { emitShape } from './emit-shape.js';

/** Emits the catalogue that the MCP server reads: every operation, one a line, and the schemas of requests. */
export function emitCatalog(sources: CatalogSources): string {
  const { model, contract, words } = sources;
  const extensions = new Map(
    listOperations(contract).map(({ operation }) => [
      stringOf(operation['operationId']) ?? '',
      objectOf(operation['x-semantic-patch']),
    ]),
  );
  const facts = { ...sources, extensions };
  const operations = model.areas.flatMap(({ slug, operations: members }) =>
    members.map((operation) => emitOperation(operation, slug, facts)),
  );
  const areas = model.areas.map(({ slug, title }) =>
    compact([
      ['slug', slug],
      ['title', title],
      ['purpose', objectOf(objectOf(words['areas'])[slug])['purpose']],
    ]),
  );
  const schemas = [...requestSchemas(model)].toSorted().map((name): readonly [string, Json | undefined] => {
    const shape = model.schemas.get(name);
    return [name, shape && emitShape(shape)];
  });
  return [
    `{"areas":[\n${lines(areas)}\n],`,
    `"parameterWords":${JSON.stringify(objectOf(words['parameters']))},`,
    `"schemas":{\n${schemas.map(([name, shape]) => `${JSON.stringify(name)}:${JSON.stringify(shape)}`).join(',\n')}\n},`,
    `"operations":[\n${lines(operations)}\n]}`,
    '',
  ].join('\n');
}

function lines(values: readonly Json[]): string {
  return values.map((value) => JSON.stringify(value)).join(',\n');
}

/** Finds every schema that a request can hold. */
function requestSchemas({ areas, schemas }: ApiModel): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (shape: Shape): void => {
    for (const name of shapeReferences(shape)) {
      const target = schemas.get(name);
      if (found.has(name) || !target) continue;
      found.add(name);
      visit(target);
    }
  };
  for (const { body, pathParameters, queryParameters, instructions } of areas.flatMap(
    ({ operations }) => operations,
  )) {
    const parameters = [...pathParameters, ...queryParameters].map(({ shape }) => shape);
    const shapes = [...parameters, ...instructions.map(({ shape }) => shape), ...(body ? [body.shape] : [])];
    for (const shape of shapes) visit(shape);
  }
  return found;
}
