import { byCodeUnit } from '../document/json.js';
import type { ApiModel, Shape } from '../model/types.js';
import { own } from '../words/find-words.js';
import type { Words } from '../words/words.js';
import { generatedHeader } from './generated-header.js';
import { printBindings } from './print-bindings.js';
import { commentText, quote } from './quote.js';

/** Emits `models.ts`: a name for each schema of an area, an interface where the schema is an object. */
export function emitModels(schemas: readonly string[], model: ApiModel, words: Words): string {
  const models = schemas
    .map((schema) => ({ schema, name: model.schemaNames.get(schema) ?? schema }))
    .toSorted((left, right) => byCodeUnit(left.name, right.name))
    .map(({ schema, name }) => {
      const text = own(words.schemas, schema);
      const comment = text === undefined ? '' : `/** ${commentText(text)} */\n`;
      return comment + emitModel(name, schema, model.schemas.get(schema));
    });
  const lines = [
    printBindings({ keyword: 'import type', names: ['components'], from: './schema.js' }),
    '',
    `type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];`,
    '',
    ...models,
  ];
  return `${generatedHeader}${lines.join('\n')}\n`;
}

/**
 * An interface keeps its name in editors and in errors; an alias would be shown as its forty properties. Only an alias can
 * have named properties of other types than the rest.
 */
function emitModel(name: string, schema: string, shape: Shape | undefined): string {
  const type = `Schema<${quote(schema)}>`;
  const mixed = shape?.kind === 'object' && shape.additional && shape.properties.length > 0;
  return shape?.kind === 'object' && !shape.nullable && !mixed
    ? `export interface ${name} extends ${type} {}`
    : `export type ${name} = ${type};`;
}
