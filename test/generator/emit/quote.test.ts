import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commentText, propertyName, quote } from '../../../generator/src/emit/quote.js';

const literalOf = (source: string): string | undefined => {
  const file = ts.createSourceFile('quoted.ts', source, ts.ScriptTarget.ES2022);
  const [statement] = file.statements;
  if (file.statements.length !== 1 || !statement || !ts.isExpressionStatement(statement)) return undefined;
  return ts.isStringLiteral(statement.expression) ? statement.expression.text : undefined;
};

describe('quote', () => {
  it.each([
    ['a text', { given: 'tail', want: '"tail"' }],
    ['quotes and backslashes', { given: `"'\`\\`, want: '"\\"\'`\\\\"' }],
    ['line breaks', { given: 'a\nb\rc', want: String.raw`"a\nb\rc"` }],
    ['the line breaks of Unicode', { given: 'a\u2028b\u2029c', want: String.raw`"a\u2028b\u2029c"` }],
    ['half a character', { given: '\ud800', want: String.raw`"\ud800"` }],
  ])('writes %s', (_title, { given, want }) => {
    expect(quote(given)).toBe(want);
  });

  it('writes any text as one literal that means that text', () => {
    const texts = fc.string({
      unit: fc.constantFrom('"', "'", '`', '\\', '\n', '\r', '\u2028', '\u2029', 'u', '\ud800'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(literalOf(`${quote(text)};`)).toBe(text);
      }),
    );
  });
});

describe('propertyName', () => {
  it.each([
    ['tail', 'tail'],
    ['$_1', '$_1'],
    ['tail-length', '"tail-length"'],
    ['1st', '"1st"'],
    ['', '""'],
    ['käse', '"käse"'],
  ])('writes %j as %s', (given, want) => {
    expect(propertyName(given)).toBe(want);
  });
});

describe('commentText', () => {
  it.each([
    ['text in one line', { given: ' a\n\n b\u2028c\td ', want: 'a b c d' }],
    ['what would end the comment', { given: '*/ */', want: String.raw`*\/ *\/` }],
    ['what would start a tag', { given: '@see a@b {@link c}', want: String.raw`\@see a\@b {\@link c}` }],
  ])('writes %s', (_title, { given, want }) => {
    expect(commentText(given)).toBe(want);
  });

  it('leaves no tag for a compiler to read', () => {
    const source = `/** ${commentText('All of it. @deprecated {@link gone}')} */\nconst after = 1;`;
    const file = ts.createSourceFile('comment.ts', source, ts.ScriptTarget.ES2022, true);
    const [statement] = file.statements;
    expect(statement && ts.getJSDocTags(statement)).toEqual([]);
  });
});

it('keeps any text inside its comment', () => {
  const hostile = fc.array(
    fc.constantFrom('*/', '*', '/', '@', '\n', '\r', '\u2028', '`', '${', '@see ', 'x', '\\'),
  );
  fc.assert(
    fc.property(hostile, (parts) => {
      const source = `/** ${commentText(parts.join(''))} */\nconst after = 1;`;
      const file = ts.createSourceFile('comment.ts', source, ts.ScriptTarget.ES2022);
      expect(file.statements).toHaveLength(1);
      expect(file.statements[0]?.getText(file)).toBe('const after = 1;');
    }),
  );
});

it('spells out what changes the direction of writing, in literals and in comments', () => {
  const text = 'a\u202eb\u2066c\u061c';
  expect(quote(text)).toBe(String.raw`"a\u202eb\u2066c\u061c"`);
  expect(JSON.parse(quote(text))).toBe(text);
  expect(commentText(text)).toBe(String.raw`a\u202eb\u2066c\u061c`);
});
