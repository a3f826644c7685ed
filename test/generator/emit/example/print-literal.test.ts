import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../generator/src/document/json.js';
import { printLiteral } from '../../../../generator/src/emit/example/print-literal.js';

const wide = 'w'.repeat(80);

describe('printLiteral', () => {
  it.each<[string, { given: Json; before?: number; want: string }]>([
    ['a text', { given: 'kite', want: "'kite'" }],
    ['a text with an apostrophe', { given: "kite's", want: `"kite's"` }],
    ['a text with quotes', { given: 'a "kite"', want: `'a "kite"'` }],
    ['a text with a backslash', { given: 'a\\b', want: '"a\\\\b"' }],
    ['a text of several lines', { given: 'a\nb', want: '"a\\nb"' }],
    ['numbers, truths and nothing', { given: [1, true, null], want: '[1, true, null]' }],
    ['an empty object', { given: {}, want: '{}' }],
    ['an object', { given: { key: 'a', 'tail-length': 1 }, want: `{ key: 'a', "tail-length": 1 }` }],
    ['a line of 96 characters', { given: { key: wide }, before: 3, want: `{ key: '${wide}' }` }],
    [
      'a member a line where the line would be longer',
      { given: { key: wide }, before: 6, want: `{\n  key: '${wide}',\n}` },
    ],
    [
      'an element a line where the line would be longer',
      {
        given: [wide, { key: [wide, 'b'] }],
        want: `[\n  '${wide}',\n  {\n    key: [\n      '${wide}',\n      'b',\n    ],\n  },\n]`,
      },
    ],
  ])('prints %s', (_title, { given, before, want }) => {
    expect(printLiteral(given, before)).toBe(want);
  });
});
