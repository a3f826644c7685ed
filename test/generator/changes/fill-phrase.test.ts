import { expect, it } from 'vitest';
import { fillPhrase } from '../../../generator/src/changes/fill-phrase.js';

const rows = [
  ['{thing} is gone.', { thing: '`a`' }, 1, '`a` is gone.'],
  ['{names} {is|are} gone.', { names: '`a`' }, 1, '`a` is gone.'],
  ['{names} {is|are} gone.', { names: '`a` and `b`' }, 2, '`a` and `b` are gone.'],
  ['{it is|they are} beta.', {}, 3, 'they are beta.'],
  ['{a} {a}', { a: '{b}', b: 'c' }, 1, '{b} {b}'],
  ['{unknown} stays.', {}, 1, '{unknown} stays.'],
] as const;

it.each(rows)('fills "%s" with %j, %d of them', (phrase, words, count, text) => {
  expect(fillPhrase(phrase, words, count)).toBe(text);
});
