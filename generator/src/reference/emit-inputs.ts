import { acceptedType, readonlyLists } from '../emit/accepted-type.js';
import { emitFilter } from '../emit/emit-filter.js';
import { operationTypes } from '../emit/operation-types.js';
import { printPatchFormats } from '../emit/print-patch-formats.js';
import type { Body, Operation, Parameter } from '../model/types.js';
import { parameterWords } from '../words/find-words.js';
import { nameCell } from './emit-properties.js';
import { emitTable } from './emit-table.js';
import { linkTypes } from './link-types.js';
import type { PageSource } from './reference-source.js';
import { codeText, richText } from './rich-text.js';

/** Emits what a method takes: the path's parameters, the query's, the body. */
export function emitInputs(operation: Operation, source: PageSource): string {
  const { pathParameters, queryParameters, body } = operation;
  const rows = [
    ...[...pathParameters, ...queryParameters].map((parameter) => parameterRow(operation, parameter, source)),
    ...(body ? [bodyRow(body, operation, source)] : []),
  ];
  if (rows.length === 0) return '<p>Takes no input.</p>';
  return [emitTable(['input', 'type', 'meaning'], rows), ...emitFilterFields(operation)].join('\n');
}

function parameterRow(operation: Operation, parameter: Parameter, source: PageSource): readonly string[] {
  const { filter } = operationTypes(operation, source.model.schemaNames);
  const type = acceptedType(parameter, filter, source.model.schemaNames);
  return [
    nameCell(parameter.name, parameter.required),
    `<code>${linkTypes(type, new Map([...source.links, [filter, `#${filterAnchor(operation)}`]]))}</code>`,
    describeParameter(parameter, parameterWords(source.words, operation.operationId, parameter.name)),
  ];
}

function describeParameter(parameter: Parameter, words: string | undefined): string {
  const { deprecated, successor, unit, pageSize } = parameter;
  const facts = [
    ['default', parameter.default ?? pageSize?.default],
    ['at most', parameter.maximum ?? pageSize?.maximum],
  ] as const;
  const unsaid = facts.filter(([, value]) => value !== undefined && !words?.includes(`${value}`));
  const instead = successor === undefined ? '' : ` Use ${codeText(successor)}.`;
  return [
    ...(words === undefined ? [] : [richText(words)]),
    ...unsaid.map(
      ([label, value]) => `${label === 'default' ? 'Default' : 'At most'} ${codeText(`${value}`)}.`,
    ),
    ...(unit === undefined ? [] : [`A number counts ${unit} since 1970.`]),
    ...(deprecated ? [`<strong>Deprecated.</strong>${instead}`] : []),
  ].join(' ');
}

function bodyRow(body: Body, { patchFormats }: Operation, source: PageSource): readonly string[] {
  const type = readonlyLists(body.shape, source.model.schemaNames);
  const forms = printPatchFormats(patchFormats);
  return [
    nameCell('body', body.required),
    `<code>${linkTypes(type, source.links)}</code>`,
    forms === ''
      ? `Sent as ${codeText(body.mediaType)}.`
      : `A patch (${forms}). The content type follows its form.`,
  ];
}

/** Emits the filter as an object, where the operation takes one. */
function emitFilterFields(operation: Operation): readonly string[] {
  const types = operationTypes(operation, new Map());
  return emitFilter(operation, types).map(({ name, properties = [], indexSignatures = [] }) => {
    const rows = properties.map((property) => [codeText(property.name), codeText(typeText(property.type))]);
    const any = indexSignatures.map(({ returnType }) => ['any other', codeText(typeText(returnType))]);
    return [
      `<details id="${filterAnchor(operation)}" class="type">`,
      `<summary>${codeText(name)} <span>The filter as an object. All that is given must be true.</span></summary>`,
      emitTable(['field', 'type'], [...rows, ...any]),
      '</details>',
    ].join('\n');
  });
}

function filterAnchor({ name }: Operation): string {
  return `filter-${name}`;
}

/** Structures can hold functions that write a type; ours hold texts. */
function typeText(type: unknown): string {
  return typeof type === 'string' ? type.replace(/ \| undefined$/, '') : '';
}
