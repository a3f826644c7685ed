import { compact, objectOf } from '../../document/json.js';
import { listedCodes } from './listed-codes.js';
import { isCommaSeparated, isPlainString } from './parameter-evidence.js';
import type { LiftedFacts, ParameterEvidence } from './parameter-evidence.js';
import { namedEntries, readSections } from './read-sections.js';

/** Lifts the values that the text of a parameter names as the ones there are. */
export function liftValues({ name, schema, text }: ParameterEvidence): LiftedFacts {
  const items = schema['type'] === 'array' ? objectOf(schema['items']) : schema;
  if (!isPlainString(items)) return { facts: {}, open: [] };
  const values = listedCodes(text);
  const told = /\bvalid values\b|\boptions?:/i.test(text) && values.length === 0;
  return {
    facts: factsOf(values, schema['type'] !== 'array' && isCommaSeparated(text)),
    open: told ? [`${name}: says which values are valid, but not so that they could be read`] : [],
  };
}

/** Lifts what `expand` can add to an answer, from its text and from the operation's section "Expanding …". */
export function liftExpand({ schema, text, example, description }: ParameterEvidence): LiftedFacts {
  if (!isPlainString(schema)) return { facts: {}, open: [] };
  const sections = readSections(description, 'expanding');
  const entries = sections.flatMap(({ blocks }) => namedEntries(blocks).map(({ name }) => name));
  const values = [...new Set([...listedCodes(text), ...entries])];
  const explained = /\bexplained above\b|\bread the\b/i.test(text);
  const list = isCommaSeparated(text, description) || (typeof example === 'string' && example.includes(','));
  return {
    facts: factsOf(values, list),
    open:
      values.length === 0
        ? [explained ? 'refers to another text, which names no values' : 'names no values']
        : [],
  };
}

/** Lifts the fields of `sort`, from its text and from the section "Sorting …" of the operation or its tag. */
export function liftSort({ schema, text, description, tagText }: ParameterEvidence): LiftedFacts {
  if (!isPlainString(schema)) return { facts: {}, open: [] };
  const own = fieldsIn(text, description);
  // The section of a tag is about several operations; it counts only where the parameter names nothing itself.
  const fields = own.length > 0 ? own : fieldsIn('', tagText);
  const list = isCommaSeparated(text) || /\bfields? can be comma/i.test(text);
  return {
    facts: compact([
      [
        'x-sort',
        fields.length > 0
          ? compact([
              ['fields', fields],
              ['list', list ? true : undefined],
            ])
          : undefined,
      ],
    ]),
    open: fields.length === 0 ? ['names no fields'] : [],
  };
}

function fieldsIn(text: string, description: string): readonly string[] {
  const entries = readSections(description, 'sorting').flatMap(({ blocks }) =>
    namedEntries(blocks).map(({ name }) => name),
  );
  const fields = [...listedCodes(text, 'sort'), ...entries].map((field) => field.replace(/^-/, ''));
  return [...new Set(fields)].toSorted();
}

function factsOf(values: readonly string[], list: boolean): LiftedFacts['facts'] {
  return compact([
    ['x-list', list ? 'comma' : undefined],
    ['x-values', values.length > 0 ? values.toSorted() : undefined],
  ]);
}
