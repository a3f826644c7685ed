import fc from 'fast-check';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { commentText, propertyName, quote } from '../../../generator/src/emit/quote.js';

const literalOf = (source: string): string | undefined => {
  const file = ts.createSourceFile('quoted.ts', source, ts.ScriptTarget.ES2022);
  const [statement] = file.statements;
  if (file.statements.length !== 1 || !statement || !ts.isExpressionStatement(statement)) return undefined;
  return ts.isStringLiteral(statement.expression) ? statement.expression.text : undefined;
};

it('writes any text as one literal that means that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(literalOf(`${quote(text)};`)).toBe(text);
    }),
  );
});

it('quotes property names only where it must', () => {
  expect(propertyName('tail')).toBe('tail');
  expect(propertyName('tail-length')).toBe('"tail-length"');
});

it('keeps any text inside its comment', () => {
  const hostile = fc.array(
    fc.constantFrom('*/', '*', '/', '\n', '\r', '\u2028', '`', '${', '@see ', 'x', '\\'),
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
