import { readMarkdown } from '../semantic-patch/read/read-markdown.js';
import type { Block } from '../semantic-patch/read/read-markdown.js';
import { withTicks } from './listed-codes.js';

/** One entry of a list or table that documents names. */
export interface NamedEntry {
  readonly name: string;
  /** What is said of it, with its code in backticks. */
  readonly text: string;
  /** The bullets below it. */
  readonly nested: readonly string[];
  /** The last cell of its row in a table. */
  readonly last: string;
}

/** A part of a description under a heading of its own. */
export interface Section {
  readonly blocks: readonly Block[];
}

/** Far more than any description has. */
const longest = 200_000;
const mostEntries = 200;

/** Finds the sections whose heading begins with a word, such as "Filtering". */
export function readSections(description: string, word: string): readonly Section[] {
  const blocks = readMarkdown(withTicks(description.slice(0, longest)));
  return blocks.flatMap((block, index) => {
    if (block.is !== 'heading' || block.text.toLowerCase().split(' ', 1)[0] !== word) return [];
    const rest = blocks.slice(index + 1);
    const length = rest.findIndex((next) => next.is === 'heading' && next.depth <= block.depth);
    return [{ blocks: length < 0 ? rest : rest.slice(0, length) }];
  });
}

/** Lists the names that bullets and rows of tables begin with. */
export function namedEntries(blocks: readonly Block[]): readonly NamedEntry[] {
  const entries: { name: string; text: string; nested: string[]; last: string; indent: number }[] = [];
  for (const block of blocks.slice(0, longest)) {
    const current = entries.at(-1);
    if (block.is === 'bullet') {
      if (current && block.indent > current.indent) current.nested.push(block.text);
      else entries.push(...bulletEntry(block.text, block.indent));
    } else if (block.is === 'text') entries.push(...rowEntry(block.text));
    if (entries.length > mostEntries) break;
  }
  return entries.map(({ name, text, nested, last }) => ({ name, text, nested, last }));
}

function bulletEntry(
  text: string,
  indent: number,
): readonly (NamedEntry & { nested: string[]; indent: number })[] {
  const [whole = '', name] = /^`([A-Za-z][\w.-]{0,99})`/.exec(text) ?? [];
  return name === undefined ? [] : [{ name, text: text.slice(whole.length), nested: [], last: '', indent }];
}

function rowEntry(text: string): readonly (NamedEntry & { nested: string[]; indent: number })[] {
  const cells = tableCells(text);
  const [, name] = /^`([A-Za-z][\w.]{0,99})`$/.exec(cells[0] ?? '') ?? [];
  if (name === undefined) return [];
  // Nothing stands below a row: an indent that no bullet exceeds.
  return [{ name, text: cells.slice(1).join(' '), nested: [], last: cells.at(-1) ?? '', indent: 1_000 }];
}

/** Splits a row of a table at its bars; a bar within code is no border. */
export function tableCells(row: string): readonly string[] {
  if (!row.startsWith('|')) return [];
  const cells = row.match(/(?:`[^`]*`|[^|`])+/g) ?? [];
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}
