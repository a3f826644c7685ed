import { compact, isObject } from '../../document/json.js';
import type { Json, JsonObject } from '../../document/json.js';
import { parseCommentedJson } from '../semantic-patch/read/parse-commented-json.js';
import { codesOf } from '../semantic-patch/read/prose.js';
import { filterOperators } from './filter-examples.js';
import type { FilterExample } from './filter-examples.js';
import { liftUnit } from './lift-time.js';
import { listedCodes } from './listed-codes.js';
import type { NamedEntry } from './read-sections.js';

/** What a document says of one field of a filter. */
export interface FilterFieldEvidence {
  /** Its bullet or row; absent for a field that only examples or the parameter's text name. */
  readonly entry: NamedEntry | undefined;
  readonly examples: readonly FilterExample[];
  /** Operators that the parameter's own text gives it. */
  readonly operators: readonly string[] | undefined;
}

/** Lifts what one field of a filter takes. */
export function liftFilterField({ entry, examples, operators }: FilterFieldEvidence): JsonObject {
  const text = entry?.text ?? '';
  const taken = operators ?? operatorsOf(entry, examples);
  const values = listedCodes(text).filter((value) => !filterOperators.has(value));
  const properties = propertiesOf(text, [...(entry?.nested ?? []), ...examples.map(({ value }) => value)]);
  const type = typeOf(text, values);
  const [, separator] = /`([+|])`[- ]separated list\b/.exec(text) ?? [];
  const deprecated = /^\s*\(deprecated\)/i.test(text);
  return compact([
    ['deprecated', deprecated ? true : undefined],
    ['operators', taken.length > 0 ? taken.toSorted() : undefined],
    ['properties', properties],
    ['separator', separator],
    ['successor', deprecated ? /\buse `filter=(\w+)/i.exec(text)?.[1] : undefined],
    ['type', properties ? undefined : type],
    ['values', type === undefined && values.length > 0 ? values.toSorted() : undefined],
  ]);
}

/** A table of operators has them in its last column; where there is none, the field's examples show some. */
function operatorsOf(entry: NamedEntry | undefined, examples: readonly FilterExample[]): readonly string[] {
  const listed = codesOf(entry?.last ?? '');
  if (listed.length > 0 && listed.every((code) => filterOperators.has(code))) return listed;
  return [...new Set(examples.flatMap(({ operator }) => operator ?? []))];
}

function typeOf(text: string, values: readonly string[]): 'boolean' | 'integer' | undefined {
  const two = values.length > 0 && values.every((value) => value === 'true' || value === 'false');
  if (two || /^[^.]{0,40}\bboolean\b|^\s*whether\b/i.test(text)) return 'boolean';
  return /^[^.]{0,40}\binteger value\b/i.test(text) ? 'integer' : undefined;
}

/** An object in a filter, such as `{"before": 1600000000000}`: its properties from all the objects that are shown. */
function propertiesOf(text: string, shown: readonly string[]): JsonObject | undefined {
  const objects = shown
    .map((line) => /\{[^{}]{0,200}\}/.exec(line)?.[0] ?? '')
    .map((json) => parseCommentedJson(json)?.value)
    .filter(isObject);
  const properties = objects.flatMap((object) => Object.entries(object));
  if (properties.length === 0) return undefined;
  return compact(
    properties.map(([name, value]) => [name, propertyOf(value ?? null, `${text} ${shown.join(' ')}`)]),
  );
}

function propertyOf(value: Json, text: string): JsonObject {
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value !== 'number') return { type: 'string' };
  return compact([
    ['type', 'integer'],
    ['unit', liftUnit(text, value).unit],
  ]);
}
