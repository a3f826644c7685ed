import { printType } from '../emit/print-type.js';
import type { ObjectShape, Property, Shape } from '../model/types.js';
import { emitTable } from './emit-table.js';
import { linkTypes } from './link-types.js';
import type { PageSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';
import { wordsOfProperty } from './schema-words.js';

/** Emits the properties of a schema as a table. */
export function emitProperties(
  schema: string,
  { properties, additional }: ObjectShape,
  source: PageSource,
): string {
  const rows = properties.map((property) => [
    nameCell(property.name, property.required),
    typeCell(property.shape, source),
    describe(property, wordsOfProperty(source.words, schema, property.name)),
  ]);
  const others = additional ? [['any other', typeCell(additional, source), '']] : [];
  return emitTable(['property', 'type', 'meaning'], [...rows, ...others]);
}

/** Emits a name, and whether it must be given. */
export function nameCell(name: string, required: boolean): string {
  return required ? `${codeText(name)} <span class="required">required</span>` : codeText(name);
}

/** Emits a type whose parts are links. */
export function typeCell(shape: Shape, { model, links }: PageSource): string {
  return `<code>${linkTypes(printType(shape, model.schemaNames), links)}</code>`;
}

/** Says what a property means, and what its type does not say. */
export function describe(
  { deprecated, successor, readOnly, shape }: Property,
  words: string | undefined,
): string {
  const unit = 'unit' in shape ? shape.unit : undefined;
  const instead = successor === undefined ? '' : ` Use ${codeText(successor)}.`;
  return [
    ...(words === undefined ? [] : [richText(words)]),
    ...(unit === undefined || words?.includes(unit) ? [] : [`In ${unit} since 1970.`]),
    ...(readOnly ? ['Answered, never sent.'] : []),
    ...(deprecated ? [`<strong>Deprecated.</strong>${instead}`] : []),
  ].join(' ');
}
