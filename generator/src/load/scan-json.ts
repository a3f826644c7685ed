import { printParseErrorCode, visit } from 'jsonc-parser';
import { SpecError } from '../errors.js';
import { MAX_DEPTH } from './limits.js';
import { printable } from './printable.js';
import { describePlace } from './text-place.js';

/**
 * Checks that a text is JSON, nested no deeper than the limit and without duplicate names: JSON.parse keeps the last of two
 * equal names in silence and says no line. The visitor recurses, so it is stopped at the limit.
 */
export function scanJson(text: string, name: string): void {
  const fail = (message: string, index: number): never => {
    throw new SpecError(`${name} is not JSON that can be used: ${message} (${describePlace(text, index)}).`);
  };
  /** The names seen in each open object; `undefined` for an open array. */
  const open: (Set<string> | undefined)[] = [];
  const enter = (names: Set<string> | undefined, index: number): void => {
    open.push(names);
    if (open.length > MAX_DEPTH)
      fail(`nested deeper than ${MAX_DEPTH} levels, which no API document needs`, index);
  };
  visit(
    text,
    {
      onObjectBegin: (index) => enter(new Set(), index),
      onArrayBegin: (index) => enter(undefined, index),
      onObjectEnd: () => void open.pop(),
      onArrayEnd: () => void open.pop(),
      onObjectProperty: (key, index, length) => {
        const names = open.at(-1);
        const literal = text.slice(index, index + length);
        if (names?.has(key))
          fail(`the name ${printable(literal)} stands twice in one object. Remove one`, index);
        names?.add(key);
      },
      onError: (code, index) =>
        fail(describeFault(printParseErrorCode(code), text.slice(index), open.at(-1) !== undefined), index),
    },
    { disallowComments: true },
  );
}

/** What was expected, by the parser's name for what is wrong. */
const EXPECTATIONS = new Map([
  ['CloseBraceExpected', '"," or "}"'],
  ['CloseBracketExpected', '"," or "]"'],
  ['ColonExpected', '":"'],
  ['EndOfFileExpected', 'the end'],
  ['InvalidCommentToken', 'JSON without comments'],
  ['InvalidSymbol', 'JSON'],
  ['PropertyNameExpected', 'a name'],
  ['ValueExpected', 'a value'],
]);

function describeFault(fault: string, rest: string, inObject: boolean): string {
  if (fault === 'UnexpectedEndOfString') return 'this string never ends: the text may be truncated';
  const expected = fault === 'CommaExpected' ? `"," or "${inObject ? '}' : ']'}"` : EXPECTATIONS.get(fault);
  if (expected === undefined) return 'this string or number holds something that JSON does not allow';
  return rest.trim() === ''
    ? `expected ${expected}, but the text ends here: it may be truncated`
    : `expected ${expected}, found ${JSON.stringify(rest[0])}`;
}
