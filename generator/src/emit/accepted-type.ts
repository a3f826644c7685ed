import type { Filter, Parameter, Shape } from '../model/types.js';
import { printType } from './print-type.js';
import { quote } from './quote.js';

/** Prints the type of what an input takes for a parameter: what is sent, and what the runtime can write as that. */
export function acceptedType(
  parameter: Parameter,
  filterName: string,
  names: ReadonlyMap<string, string>,
): string {
  const { shape, sort, filter, unit, repeatable, joined } = parameter;
  if (filter && hasFilterForm(filter)) return `string | ${filterName}`;
  if (sort) return severalOf(`SortBy<${sort.fields.map(quote).join(' | ')}>`, joined);
  if (unit !== undefined) return `${printType(shape, names)} | Date`;
  const values = openUnion(parameter.values);
  if (repeatable || joined) return severalOf(values, true);
  if (values === 'string') return readonlyLists(shape, names);
  return shape.kind === 'array' ? `readonly (${values})[]` : values;
}

/** Tells whether the document is certain enough of a filter that the runtime can write it from an object. */
export function hasFilterForm({ dialect, strings, anyField, fields }: Filter): boolean {
  if (dialect === 'colon') return anyField || fields.length > 0;
  return (
    dialect === 'operator' && strings !== undefined && fields.some(({ operators }) => operators.length > 0)
  );
}

/** Prints known values of a text that can be another. */
export function openUnion(values: readonly string[]): string {
  return values.length > 0 ? `${values.map(quote).join(' | ')} | (string & {})` : 'string';
}

/** Lists may be read-only, so that callers need not copy what they have. */
export function readonlyLists(shape: Shape, names: ReadonlyMap<string, string>): string {
  return shape.kind === 'array' ? `readonly ${printType(shape, names)}` : printType(shape, names);
}

function severalOf(type: string, several: boolean): string {
  return several ? `OneOrMore<${type}>` : type;
}
