import type { OperationChangeKind } from '../changes/change-catalogue.js';
import type { Filter, Parameter } from '../model/types.js';
import { operationFinding } from './operation-finding.js';
import type { OperationFinding } from './operation-finding.js';
import { renderValues } from './render-shape.js';

/** The same parameter in two releases. */
export interface ParameterPair {
  readonly before: Parameter;
  readonly after: Parameter;
  readonly pointer: string;
}

/** Compares what is known of a parameter beside its type: values, what to sort and filter by, default, maximum and unit. */
export function compareKnownValues(pair: ParameterPair): readonly OperationFinding[] {
  const { before, after } = pair;
  const gained = without(valuesOf(after), valuesOf(before));
  const lost = without(valuesOf(before), valuesOf(after));
  return [
    ...namedFinding(pair, 'parameter-values-added', 'after', gained, renderValues),
    ...namedFinding(pair, 'parameter-values-removed', 'before', lost, renderValues),
    ...compareFilters(pair),
    ...compareBounds(pair),
  ];
}

function valuesOf({ values, sort }: Parameter): readonly string[] {
  return [...values, ...(sort?.fields ?? [])];
}

function compareFilters(pair: ParameterPair): readonly OperationFinding[] {
  const was = fieldsOf(pair.before.filter);
  const is = fieldsOf(pair.after.filter);
  const gained = without([...is.keys()], [...was.keys()]);
  const lost = without([...was.keys()], [...is.keys()]);
  const changed = [...is].filter(([name, text]) => was.has(name) && was.get(name) !== text);
  return [
    ...namedFinding(pair, 'filter-fields-added', 'after', gained, renderNames),
    ...namedFinding(pair, 'filter-fields-removed', 'before', lost, renderNames),
    ...namedFinding(
      pair,
      'filter-fields-changed',
      'after',
      changed.map(([name]) => name),
      renderNames,
    ),
  ];
}

/** Fields by name, each with all that is known of it; in another dialect, every field is written in another way. */
function fieldsOf(filter: Filter | undefined): ReadonlyMap<string, string> {
  const { dialect, strings, fields = [] } = filter ?? {};
  return new Map(fields.map((field) => [field.name, JSON.stringify([dialect, strings, field])]));
}

function compareBounds({ before, after, pointer }: ParameterPair): readonly OperationFinding[] {
  const sides = { before: describeBounds(before), after: describeBounds(after) };
  if (sides.before === sides.after) return [];
  return [operationFinding('parameter-bounds-changed', pointer, { subject: after.name, ...sides })];
}

function describeBounds(parameter: Parameter): string {
  const { maximum, unit } = parameter;
  const facts = [
    parameter.default === undefined ? [] : [`default ${parameter.default}`],
    maximum === undefined ? [] : [`at most ${maximum}`],
    unit === undefined ? [] : [`in ${unit}`],
  ].flat();
  return facts.length > 0 ? facts.join(', ') : 'nothing';
}

function namedFinding(
  { after, pointer }: ParameterPair,
  kind: OperationChangeKind,
  side: 'after' | 'before',
  names: readonly string[],
  render: (names: readonly string[]) => string,
): readonly OperationFinding[] {
  if (names.length === 0) return [];
  return [operationFinding(kind, pointer, { subject: after.name, [side]: render(names) })];
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name));
}

function renderNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
