import { SpecError } from '../errors.js';
import { MAX_DEPTH } from './limits.js';
import { printable } from './printable.js';
import { scanLiteral, scanString, skipSpace } from './scan-token.js';
import { describePlace } from './text-place.js';

/** What may come next, as it is said in a message. */
type Expected =
  | 'a value'
  | 'a value or "]"'
  | 'a name or "}"'
  | 'a name'
  | '":"'
  | '"," or "]"'
  | '"," or "}"'
  | 'the end';

interface Scan {
  readonly text: string;
  readonly name: string;
  /** The names seen in each open object; `undefined` for an open array. */
  readonly open: (Set<string> | undefined)[];
}

/**
 * Checks that a text is JSON, nested no deeper than the limit and without duplicate names, in one pass and without
 * recursion: JSON.parse keeps the last of two equal names in silence and says no line.
 */
export function scanJson(text: string, name: string): void {
  const scan: Scan = { text, name, open: [] };
  let expected: Expected = 'a value';
  let index = skipSpace(text, 0);
  while (index < text.length) {
    const step = takeToken(scan, expected, index);
    expected = step.expected;
    index = skipSpace(text, step.index);
  }
  if (expected !== 'the end')
    fail(scan, index, `expected ${expected}, but the text ends here: it may be truncated`);
}

interface Step {
  readonly expected: Expected;
  readonly index: number;
}

function takeToken(scan: Scan, expected: Expected, index: number): Step {
  const character = scan.text[index];
  if (expected.startsWith('a value')) {
    if (character === ']' && expected !== 'a value') return close(scan, index);
    if (character === '{' || character === '[') return open(scan, character, index);
    return { expected: afterValue(scan), index: takeScalar(scan, index) };
  }
  if (character === ',' && expected.startsWith('","')) {
    return { expected: scan.open.at(-1) ? 'a name' : 'a value', index: index + 1 };
  }
  if (character === ':' && expected === '":"') return { expected: 'a value', index: index + 1 };
  if (character === '"' && expected.startsWith('a name')) return takeName(scan, index);
  if (expected.endsWith(`"${character}"`) && expected !== '":"') return close(scan, index);
  return unexpected(scan, index, expected);
}

function open(scan: Scan, character: '{' | '[', index: number): Step {
  scan.open.push(character === '{' ? new Set() : undefined);
  if (scan.open.length > MAX_DEPTH) {
    fail(scan, index, `nested deeper than ${MAX_DEPTH} levels, which no API document needs`);
  }
  return { expected: character === '{' ? 'a name or "}"' : 'a value or "]"', index: index + 1 };
}

function close(scan: Scan, index: number): Step {
  scan.open.pop();
  return { expected: afterValue(scan), index: index + 1 };
}

function afterValue({ open: levels }: Scan): Expected {
  if (levels.length === 0) return 'the end';
  return levels.at(-1) ? '"," or "}"' : '"," or "]"';
}

function takeScalar(scan: Scan, index: number): number {
  const end = scan.text[index] === '"' ? stringEnd(scan, index) : scanLiteral(scan.text, index);
  return end ?? unexpected(scan, index, 'a value');
}

function takeName(scan: Scan, index: number): Step {
  const end = stringEnd(scan, index);
  const literal = scan.text.slice(index, end);
  const key: unknown = literal.includes('\\') ? JSON.parse(literal) : literal.slice(1, -1);
  const names = scan.open.at(-1);
  if (names?.has(String(key)))
    fail(scan, index, `the name ${printable(literal)} stands twice in one object. Remove one`);
  names?.add(String(key));
  return { expected: '":"', index: end };
}

function stringEnd(scan: Scan, index: number): number {
  const { end, valid } = scanString(scan.text, index);
  if (valid) return end;
  return end < scan.text.length
    ? fail(scan, end, 'a string holds a character or an escape that JSON does not allow')
    : fail(scan, index, 'this string never ends: the text may be truncated');
}

function unexpected(scan: Scan, index: number, expected: Expected): never {
  return fail(scan, index, `expected ${expected}, found ${JSON.stringify(scan.text[index])}`);
}

function fail({ text, name }: Scan, index: number, message: string): never {
  throw new SpecError(`${name} is not JSON that can be used: ${message} (${describePlace(text, index)}).`);
}
