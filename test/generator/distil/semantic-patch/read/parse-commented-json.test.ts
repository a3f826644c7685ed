import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommentedJson } from '../../../../../generator/src/distil/semantic-patch/read/parse-commented-json.js';

describe('parseCommentedJson', () => {
  const readable: readonly (readonly [string, string, unknown, boolean])[] = [
    ['a comment to the end of the line', '{ "a": 1 // one\n}', { a: 1 }, false],
    ['a comment in the middle', '[1, /* two */ 3]', [1, 3], false],
    [
      'slashes in strings',
      '["https://kites.example", "/* no */"]',
      ['https://kites.example', '/* no */'],
      false,
    ],
    ['a quote behind a backslash', String.raw`["\"// no"]`, ['"// no'], false],
    ['commas before closing brackets', '{ "a": [1, 2, ], }', { a: [1, 2] }, true],
    ['a comment behind the last comma', '[1, // one\n]', [1], true],
    ['commas in strings', '[",]", ]', [',]'], true],
  ];
  it.each(readable)('reads %s', (_, text, value, trailingCommas) => {
    expect(parseCommentedJson(text)).toEqual({ value, trailingCommas });
  });

  it.each(['', '{', '"open', '/* open', '[1 2]', '[,,]', '// nothing'])('gives up on %j', (text) => {
    expect(parseCommentedJson(text)).toBeUndefined();
  });

  it('reads any JSON as itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, undefined, 1);
        expect(parseCommentedJson(text)).toEqual({ value: JSON.parse(text), trailingCommas: false });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('"', '\\', '/', '*', ',', '[', ']', '{', '}', '1', ':', '\n', ' '),
        }),
        (text) => void parseCommentedJson(text),
      ),
    );
  });
});
