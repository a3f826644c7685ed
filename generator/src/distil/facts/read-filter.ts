import kebabCase from 'es-toolkit/compat/kebabCase';
import type { Block } from '../semantic-patch/read/read-markdown.js';
import { sentencesOf } from '../semantic-patch/read/prose.js';
import { filterExamples, filterOperators } from './filter-examples.js';
import type { FilterExample } from './filter-examples.js';
import { listedCodes, withTicks } from './listed-codes.js';
import type { ParameterEvidence } from './parameter-evidence.js';
import { namedEntries, readSections } from './read-sections.js';
import type { NamedEntry } from './read-sections.js';

/** What texts tell of the fields of a filter. */
export interface ReadFilter {
  /** Every field that something names. */
  readonly names: readonly string[];
  readonly entries: readonly NamedEntry[];
  readonly examples: readonly FilterExample[];
  /** Operators that the parameter's own text gives to fields. */
  readonly operators: ReadonlyMap<string, readonly string[]>;
}

/** The section of a tag documents the filters of several operations: there the parameter's text says which fields are its own. */
export function readFilter(evidence: ParameterEvidence): ReadFilter {
  const { text, description } = evidence;
  const own = entriesIn(description, evidence);
  const shared = tagSection(evidence);
  const entries = own.length > 0 ? own : entriesIn(shared, evidence);
  const operators = operatorsIn(withTicks(text));
  const examples = [text, sectionText(description), shared].flatMap((part) =>
    filterExamples(withTicks(part)),
  );
  const listed = [
    ...listedCodes(text, 'filter').filter((code) => !filterOperators.has(code)),
    ...operators.keys(),
  ];
  const limited = own.length === 0 && listed.length > 0;
  const others = limited
    ? []
    : [...entries, ...(own.length > 0 ? shownFields(examples) : [])].map(({ name }) => name);
  const told = entries.length > 0 ? entries : sentencesAbout(listed, withTicks(text));
  const documented = new Set([...entries.map(({ name }) => name), ...operators.keys()]);
  const names = [...listed, ...others].map((name) =>
    documented.has(name) ? name : spelledOut(name, examples),
  );
  return { names: [...new Set(names)].toSorted(), entries: told, examples, operators };
}

/** A text can name the last part of a field that its example spells out: `key` for `kite.key`. */
function spelledOut(name: string, examples: readonly FilterExample[]): string {
  const fields = examples.map(({ field }) => field);
  return fields.includes(name) ? name : (fields.find((field) => field.endsWith(`.${name}`)) ?? name);
}

/** Where no list tells of the fields, the parameter's text can: in the sentence that begins with the field. */
function sentencesAbout(names: readonly string[], text: string): readonly NamedEntry[] {
  return sentencesOf(text).flatMap((sentence) => {
    const name = names.find((known) => sentence.startsWith(`\`${known}\` `));
    return name === undefined ? [] : [{ name, text: sentence.slice(name.length + 2), nested: [], last: '' }];
  });
}

function shownFields(examples: readonly FilterExample[]): readonly { readonly name: string }[] {
  return examples.map(({ field }) => ({ name: field }));
}

/** What the operation's text shows of filters; elsewhere a colon can mean anything. */
function sectionText(description: string): string {
  return readSections(description, 'filtering')
    .flatMap(({ blocks }) => blocks.map(textOf))
    .join('\n');
}

function textOf(block: Block): string {
  return 'text' in block ? block.text : '';
}

function tagSection({ text, description, tagText }: ParameterEvidence): string {
  return /#filtering-/.test(text + description.slice(0, longest)) ? tagText : '';
}

const longest = 50_000;

/** Of several tables, the one whose introduction links to the operation. */
function entriesIn(description: string, { operationId }: ParameterEvidence): readonly NamedEntry[] {
  const blocks = readSections(description, 'filtering').flatMap((section) => section.blocks);
  const page = `/${kebabCase(operationId)})`;
  const linked: Block[] = [];
  let active = false;
  for (const block of blocks) {
    if (block.is === 'text' && /^when\b.*\]\(/i.test(block.text)) active = block.text.includes(page);
    if (active) linked.push(block);
  }
  const own = namedEntries(linked);
  return own.length > 0 ? own : namedEntries(blocks);
}

/** "`name` (equals, contains)", or "`name` filters, with the `equals` operator". */
function operatorsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const listed = [...text.matchAll(/`([\w.]+)` \(([a-z, A-Z]{1,200})\)/g)].map(
    ([, name = '', operators = '']) => [name, operators.split(', ')] as const,
  );
  const told = [...text.matchAll(/`([\w.]+)` filters, with the `(\w+)` operator/g)].map(
    ([, name = '', operator = '']) => [name, [operator]] as const,
  );
  return new Map<string, readonly string[]>(
    [...listed, ...told].filter(([, operators]) => operators.every((one) => filterOperators.has(one))),
  );
}
