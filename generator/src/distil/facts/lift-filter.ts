import { compact } from '../../document/json.js';
import type { JsonObject } from '../../document/json.js';
import type { FilterExample } from './filter-examples.js';
import { liftFilterField } from './lift-filter-field.js';
import { isPlainString } from './parameter-evidence.js';
import type { LiftedFacts, ParameterEvidence } from './parameter-evidence.js';
import { readFilter } from './read-filter.js';
import type { ReadFilter } from './read-filter.js';

/** How a filter is written: `field:value`, or `field operator value`. */
export type FilterDialect = 'colon' | 'operator';

/** Lifts the fields and operators of `filter`, and how it is written. */
export function liftFilter(evidence: ParameterEvidence): LiftedFacts {
  if (!isPlainString(evidence.schema)) return { facts: {}, open: [] };
  const read = readFilter(evidence);
  const fields = read.names.map((name) => [name, liftField(name, read)] as const);
  const dialect = dialectOf(evidence.text, fields, read.examples);
  const strings = dialect === 'operator' ? stringsOf(read.examples) : undefined;
  const facts = compact([
    ['anyField', /\battribute filters\b/i.test(evidence.text) ? true : undefined],
    ['dialect', dialect],
    ['fields', fields.length > 0 ? compact(fields) : undefined],
    ['strings', strings],
  ]);
  return {
    facts: Object.keys(facts).length > 0 ? { 'x-filter': facts } : {},
    open: openOf({ dialect, fields, strings, anyField: facts['anyField'] === true }),
  };
}

function liftField(name: string, { entries, examples, operators }: ReadFilter): JsonObject {
  return liftFilterField({
    entry: entries.find((known) => known.name === name),
    examples: examples.filter(({ field }) => field === name),
    operators: operators.get(name),
  });
}

function dialectOf(
  text: string,
  fields: readonly (readonly [string, JsonObject])[],
  examples: readonly FilterExample[],
): FilterDialect | undefined {
  if (
    /\b\w+:\w+\b(?=`?(?:\.|$))/.test(
      text.split(/\. (?=[A-Z])/).find((sentence) => /each filter/i.test(sentence)) ?? '',
    )
  )
    return 'colon';
  if (/\bfield operator value\b/i.test(text)) return 'operator';
  const dialects = new Set<FilterDialect>(
    examples.map(({ operator }) => (operator === undefined ? 'colon' : 'operator')),
  );
  const [only] = dialects;
  if (dialects.size === 1) return only;
  return fields.some(([, field]) => field['operators'] !== undefined) ? 'operator' : undefined;
}

/** Whether text stands in quotes: as the examples show it. Of a filter that joins by words, or quotes in another way, nothing is certain. */
function stringsOf(examples: readonly FilterExample[]): 'bare' | 'quoted' | undefined {
  const values = examples.map(({ value }) => value);
  if (examples.some(({ worded, value }) => worded || value.startsWith("'"))) return undefined;
  if (values.some((value) => /^[A-Za-z][^"[\]]*$/.test(value) && !/^(?:true|false)$/.test(value)))
    return 'bare';
  return values.some((value) => value.includes('"')) ? 'quoted' : undefined;
}

function openOf({
  dialect,
  fields,
  strings,
  anyField,
}: {
  readonly dialect: FilterDialect | undefined;
  readonly fields: readonly (readonly [string, JsonObject])[];
  readonly strings: 'bare' | 'quoted' | undefined;
  readonly anyField: boolean;
}): readonly string[] {
  const without = fields.flatMap(([name, field]) => (field['operators'] === undefined ? [name] : []));
  return [
    ...(fields.length === 0 && !anyField ? ['names no fields'] : []),
    ...(fields.length > 0 && dialect === undefined ? ['does not show how it is written'] : []),
    ...(dialect === 'operator' && strings === undefined
      ? ['does not show for certain how text is quoted']
      : []),
    ...(dialect === 'operator' && without.length > 0 ? [`lists no operator for ${without.join(', ')}`] : []),
  ];
}
