import { printType } from '../emit/print-type.js';
import type { Shape } from '../model/types.js';
import { emitProperties } from './emit-properties.js';
import { linkTypes } from './link-types.js';
import type { PageSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';
import { wordsOfSchema } from './schema-words.js';

/** Emits the explanation of an exported type, closed until a reader or a link opens it. */
export function emitType(schema: string, source: PageSource): string {
  const name = source.model.schemaNames.get(schema) ?? schema;
  const words = wordsOfSchema(source.words, schema);
  return [
    `<details id="${typeAnchor(name)}" class="type">`,
    `<summary>${codeText(name)}${words === undefined ? '' : ` <span>${richText(words)}</span>`}</summary>`,
    emitTypeBody(schema, source),
    '</details>',
  ].join('\n');
}

/** Emits what a type is made of: a table of properties, or the type itself. */
export function emitTypeBody(schema: string, source: PageSource): string {
  const shape = source.model.schemas.get(schema) ?? { kind: 'unknown' };
  if (shape.kind === 'object' && shape.properties.length > 0) return emitProperties(schema, shape, source);
  const parts = partsOf(shape).map((part) =>
    linkTypes(printType(part, source.model.schemaNames), source.links),
  );
  const [only] = parts;
  return parts.length === 1
    ? `<p><code>${only}</code></p>`
    : `<p>One of</p>\n<ul>\n${parts.map((part) => `<li><code>${part}</code></li>`).join('\n')}\n</ul>`;
}

/** Names the place on a page where a type is explained. */
export function typeAnchor(name: string): string {
  return `type-${name}`;
}

function partsOf(shape: Shape): readonly Shape[] {
  return shape.kind === 'union' && !shape.nullable ? shape.parts : [shape];
}
