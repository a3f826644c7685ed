import type { Operation, Response, Shape } from '../model/types.js';
import { shapeReferences } from '../model/shape-references.js';
import { typeCell } from './emit-properties.js';
import { emitTypeBody } from './emit-type.js';
import type { PageSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';
import { wordsOfSchema } from './schema-words.js';

/** Emits what a method answers, with the properties of each answer folded away, and how it fails. */
export function emitAnswers(operation: Operation, source: PageSource): string {
  return [
    ...operation.successes.map((response) => emitAnswer(response, source)),
    ...emitPaging(operation),
    emitFailures(operation),
  ].join('\n');
}

function emitAnswer({ status, shape }: Response, source: PageSource): string {
  if (!shape) return `<p>Answers ${codeText(`${status}`)} without a body.</p>`;
  const schema = onlySchema(shape);
  const sentence = `Answers ${codeText(`${status}`)} with ${typeCell(shape, source)}`;
  if (schema === undefined) return `<p>${sentence}.</p>`;
  const name = source.model.schemaNames.get(schema) ?? schema;
  const words = wordsOfSchema(source.words, schema);
  return [
    `<p>${sentence}.${words === undefined ? '' : ` ${richText(words)}`}</p>`,
    '<details class="answer">',
    `<summary>What ${codeText(name)} holds</summary>`,
    emitTypeBody(schema, source),
    '</details>',
  ].join('\n');
}

/** The schema that an answer, or each element of it, is of. */
function onlySchema(shape: Shape): string | undefined {
  const [first, ...others] = shapeReferences(shape);
  return others.length === 0 ? first : undefined;
}

function emitPaging({ paging, name }: Operation): readonly string[] {
  if (!paging) return [];
  return [
    `<p>Answers one page, its elements in ${codeText(paging.items)}. ${codeText(`${name}.paginate()`)} walks all pages ${ways[paging.kind]}.</p>`,
  ];
}

const ways = {
  'body-token': 'with the token that each answer holds, sent in the query and in the body',
  link: 'by the link to the next one',
  offset: 'by offset',
  time: 'back in time',
  token: 'with the token that each answer holds',
} as const;

function emitFailures({ failures }: Operation): string {
  const causes = failures.map(({ status }) => {
    const cause = meanings.get(status);
    return cause === undefined ? codeText(status) : `${codeText(status)} ${cause}`;
  });
  const listed = causes.length > 0 ? `: ${causes.join(', ')}` : ' with any other status';
  return `<p>Throws <code>ApiError</code>${listed}.</p>`;
}

const meanings: ReadonlyMap<string, string> = new Map([
  ['400', 'wrong request'],
  ['401', 'no valid token'],
  ['403', 'not permitted'],
  ['404', 'not found'],
  ['405', 'needs approval'],
  ['409', 'conflict'],
  ['422', 'wrong form'],
  ['429', 'too many requests'],
  ['default', 'any other status'],
]);
