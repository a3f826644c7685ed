import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { SpecError } from '../../../generator/src/errors.js';
import { parseDocument } from '../../../generator/src/load/parse-document.js';

const failure = (text: string): string => {
  try {
    parseDocument(text, 'a.json');
  } catch (error) {
    expect(error).toBeInstanceOf(SpecError);
    return error instanceof SpecError ? error.message : '';
  }
  return 'no error';
};

const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + close.repeat(depth);

describe('JSON', () => {
  it('reads every object as JSON.parse does', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(undefined, 1, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          expect(parseDocument(text, 'a.json')).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('refuses every text that JSON.parse refuses, and says where', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '01',
      '1.',
      'tru',
      'true',
      '\n',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = `{"k":${pieces.join('')}`;
        const valid = isJson(text);
        const message = failure(text);
        if (valid) expect(message).toMatch(/^no error$|stands twice/);
        else expect(message).toMatch(/^a\.json is not JSON that can be used: .* \(line \d+, column \d+\)\.$/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{\n  "a": 1,\n  "b" 2\n}', 'expected ":", found "2" (line 3, column 7)'],
    ['{"a": [1, 2}', 'expected "," or "]", found "}" (line 1, column 12)'],
    ['{"a": 1,}', 'expected a name, found "}" (line 1, column 9)'],
    ['{"a": [1,]}', 'expected a value, found "]" (line 1, column 10)'],
    ['{"a": 01}', 'expected "," or "}", found "1" (line 1, column 8)'],
    ['{"a": 1e}', 'this string or number holds something that JSON does not allow (line 1, column 7)'],
    ['{"a": tru}', 'expected JSON, found "t" (line 1, column 7)'],
    ['{"a": 1 // one\n}', 'expected JSON without comments, found "/" (line 1, column 9)'],
    ['{"a": "x\ty"}', 'this string or number holds something that JSON does not allow (line 1, column 7)'],
    ['{"a": "\\x"}', 'this string or number holds something that JSON does not allow (line 1, column 7)'],
    ['{"a": 1} {"b": 2}', 'expected the end, found "{" (line 1, column 10)'],
  ])('says what is wrong with %j', (text, message) => {
    expect(failure(text)).toBe(`a.json is not JSON that can be used: ${message}.`);
  });

  it.each([
    ['{"a": {"b": 1', 'expected "," or "}", but the text ends here: it may be truncated (line 1, column 14)'],
    ['{"a": "never', 'this string never ends: the text may be truncated (line 1, column 7)'],
    ['{"a":\n', 'expected a value, but the text ends here: it may be truncated (line 2, column 1)'],
  ])('takes %j for truncated', (text, message) => {
    expect(failure(text)).toBe(`a.json is not JSON that can be used: ${message}.`);
  });

  it('refuses a name that stands twice in one object, however it is written', () => {
    expect(failure('{"paths": {}, "p\\u0061ths": {}}')).toBe(
      'a.json is not JSON that can be used: the name "p\\u0061ths" stands twice in one object. Remove one (line 1, column 15).',
    );
  });

  it('takes one name in two objects', () => {
    const text = '{"a":{"a":1},"b":[{"a":2},{"a":3}]}';
    expect(parseDocument(text, 'a.json')).toEqual(JSON.parse(text));
  });

  it('keeps __proto__ as a property of its own', () => {
    const value = parseDocument('{"__proto__": {"polluted": true}}', 'a.json');
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(value).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  it('reads 200 levels and refuses more', () => {
    expect(failure(`{"a":${nested('[', ']', 199)}}`)).toBe('no error');
    expect(failure(`{"a":${nested('[', ']', 200)}}`)).toContain('nested deeper than 200 levels');
  });

  it.each([
    ['arrays', nested('[', ']', 1_000_000)],
    ['objects', `${'{"items":'.repeat(10_000)}{}${'}'.repeat(10_000)}`],
  ])('refuses very deep %s at once', (_, text) => {
    expect(failure(`{"schema":${text}}`)).toContain('nested deeper than 200 levels');
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('YAML', () => {
  it('reads what it is printed from', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z$_][a-z0-9./{}-]*$/), fc.jsonValue(), { minKeys: 1 }),
        (value) => {
          const plain: unknown = JSON.parse(JSON.stringify(value));
          expect(parseDocument(stringify(plain), 'a.yaml')).toEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads keys as text and knows no dates', () => {
    expect(
      parseDocument('responses:\n  200: {}\n  1.0: {}\n  null: {}\ndate: 2026-03-25\nyes: no\n', 'a.yaml'),
    ).toEqual({
      responses: { '200': {}, '1.0': {}, null: {} },
      date: '2026-03-25',
      yes: 'no',
    });
  });

  it('reads an alias', () => {
    expect(parseDocument('a: &x {b: 1}\nc: *x\n', 'a.yaml')).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  it('keeps __proto__ as a property of its own', () => {
    const value = parseDocument('__proto__:\n  polluted: true\n', 'a.yaml');
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(value).not.toHaveProperty('polluted');
  });

  it.each([
    [
      'a key that stands twice',
      'a: 1\nb:\n  c: 1\n  c: 2\n',
      'the key "c" stands twice in one map. Remove one (line 4, column 3)',
    ],
    ['a key that is a map', 'a: 1\n? {b: 1}\n: 2\n', 'all keys must be strings (line 2, column 3)'],
    ['a tag of its own', 'a: !run rm\n', 'Unresolved tag: !run (line 1, column 4)'],
    [
      'a tag of JavaScript',
      'a: !!js/function x\n',
      'Unresolved tag: tag:yaml.org,2002:js/function (line 1, column 4)',
    ],
    ['a number that JSON has not', 'a: .nan\n', 'it holds a value that JSON has not (line 1, column 4)'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'it holds more than one document'],
    ['bad indentation', 'a:\n  b: 1\n c: 2\n', '(line 3, column 1)'],
    ['an alias of nothing', 'a: *none\n', 'Unresolved alias'],
  ])('refuses %s', (_, text, message) => {
    expect(failure(text)).toContain(message);
  });

  it('refuses aliases that multiply', () => {
    const lines = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => {
      const before = `*${'abcdefg'.charAt(index)}`;
      return `${name}: &${name} [${Array.from({ length: 10 }, () => before).join(', ')}]`;
    });
    expect(failure(['a: &a [x, x, x]', ...lines].join('\n'))).toContain('its aliases cannot be resolved');
  });

  it.each([
    ['flow lists', `a: ${nested('[', ']', 10_000)}`],
    ['flow maps', `a: ${'{b: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['block lists', `a:\n  ${'- '.repeat(10_000)}x`],
    ['complex keys', `${'? '.repeat(10_000)}x`],
  ])('refuses very deep %s at once', (_, text) => {
    expect(failure(text)).toContain('nested deeper than 200 levels');
  });
});

it.each([
  ['', 'a.json is empty. Expected an OpenAPI document in JSON or YAML.'],
  [' \n', 'a.json is empty. Expected an OpenAPI document in JSON or YAML.'],
  [
    '\n<!DOCTYPE html><title>Sign in</title>',
    'a.json is an HTML page: for signing in perhaps, or of an error. Check the address. Expected JSON or YAML.',
  ],
  [
    '<html></html>',
    'a.json is an HTML page: for signing in perhaps, or of an error. Check the address. Expected JSON or YAML.',
  ],
  ['<?xml version="1.0"?><api/>', 'a.json is XML. Expected JSON or YAML.'],
  ['[1, 2]', 'a.json holds a list. Expected an object.'],
  ['just text', 'a.json holds only a string. Expected an object.'],
  ['# only a comment\n', 'a.json holds nothing. Expected an object.'],
])('refuses %j', (text, message) => {
  expect(failure(text)).toBe(message);
});
