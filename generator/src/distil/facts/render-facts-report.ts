import { arrayOf, objectOf } from '../../document/json.js';
import type { JsonObject } from '../../document/json.js';
import type { ParameterFacts } from './read-facts.js';

/** Facts in the order of their table, and the extensions that carry them. */
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['values', ['x-values', 'x-sort', 'x-filter']],
  ['joined by commas', ['x-list']],
  ['may be given several times', ['x-repeatable']],
  ['unit of time', ['x-unit']],
  ['default', ['x-default']],
  ['largest value', ['x-maximum']],
  ['page size', ['x-page-size']],
  ['successor', ['x-successor']],
];

const named = ['expand', 'filter', 'sort'];

/** Renders what was lifted of parameters as tables in markdown, and below them what was mentioned but not certain enough. */
export function renderFactsReport(parameters: readonly ParameterFacts[]): string {
  const rows = named.map(
    (name) => [name, parameters.filter((parameter) => parameter.name === name)] as const,
  );
  const others = parameters.filter(({ name }) => !named.includes(name));
  return [
    ...tableOf(
      ['parameter', 'operations', ...kinds.map(([kind]) => kind)],
      [...rows, ['all others', others] as const].map(([name, group]) => [
        name,
        String(group.length),
        ...kinds.map(([, extensions]) =>
          String(group.filter(({ facts }) => extensions.some((key) => key in facts)).length),
        ),
      ]),
    ),
    '',
    ...tableOf(
      ['operation', 'parameter', 'lifted'],
      rows.flatMap(([name, group]) =>
        group
          .map((parameter) => [parameter.operationId, name, describe(parameter.facts)])
          .filter(([, , lifted]) => lifted !== ''),
      ),
    ),
    ...listOpen(parameters),
    '',
  ].join('\n');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function describe(facts: JsonObject): string {
  const { fields, list } = objectOf(facts['x-sort']);
  const filter = objectOf(facts['x-filter']);
  const values = arrayOf(facts['x-values']);
  const parts = [
    ...(values.length > 0 ? [counted(values.length, 'value')] : []),
    ...(facts['x-list'] === undefined ? [] : ['joined by commas']),
    ...(fields === undefined ? [] : [counted(arrayOf(fields).length, 'field')]),
    ...(list === true ? ['joined by commas'] : []),
    ...describeFilter(filter),
  ];
  return parts.join(', ');
}

function describeFilter({ dialect, fields, strings, anyField }: JsonObject): readonly string[] {
  const count = Object.keys(objectOf(fields)).length;
  return [
    ...(count > 0 ? [counted(count, 'field')] : []),
    ...(anyField === true ? ['any field'] : []),
    ...(dialect === 'colon' ? ['`field:value`'] : []),
    ...(dialect === 'operator' ? ['`field operator value`'] : []),
    ...(typeof strings === 'string' ? [strings === 'bare' ? 'text without quotes' : 'text in quotes'] : []),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function listOpen(parameters: readonly ParameterFacts[]): readonly string[] {
  const lines = parameters.flatMap(({ operationId, name, open }) =>
    open.map((what) => `- \`${name}\` of \`${operationId}\`: the text ${what}`),
  );
  return lines.length > 0 ? ['', 'Mentioned, but not certain enough to lift:', '', ...lines] : [];
}
