import { describe, expect, it } from 'vitest';
import { emitTable } from '../../../generator/src/reference/emit-table.js';
import { escapeHtml } from '../../../generator/src/reference/escape-html.js';
import { firstSentence } from '../../../generator/src/emit/table-text.js';
import { linkTypes } from '../../../generator/src/reference/link-types.js';
import { richText } from '../../../generator/src/reference/rich-text.js';

describe('a text in HTML', () => {
  it.each([
    ['cannot become a tag', { given: 'a <b> & "c"', want: 'a &#60;b&#62; &#38; &#34;c&#34;' }],
    ['stays on its line, so that no empty one ends the block', { given: 'a\n\nb', want: 'a&#10;&#10;b' }],
  ])('%s', (_, { given, want }) => {
    expect(escapeHtml(given)).toBe(want);
  });

  it.each([
    [
      'has as code what stands between backticks',
      { given: 'Send `env` twice.', want: 'Send <code>env</code> twice.' },
    ],
    ['has no tags inside code either', { given: '`Map<Kite>`', want: '<code>Map&#60;Kite&#62;</code>' }],
  ])('%s', (_, { given, want }) => {
    expect(richText(given)).toBe(want);
  });

  it.each([
    ['ends at the first full stop', { given: 'Flies a kite. Needs wind.', want: 'Flies a kite.' }],
    ['does not end inside a number', { given: 'Waits 1.5 s. Then flies.', want: 'Waits 1.5 s.' }],
    ['is all of a text without one', { given: 'Flies', want: 'Flies' }],
  ])('as a first sentence %s', (_, { given, want }) => {
    expect(firstSentence(given)).toBe(want);
  });
});

describe('a type in HTML', () => {
  const links = new Map([
    ['Kite', '#type-Kite'],
    ['Knot', '#type-Knot'],
  ]);
  const link = (name: string): string => `<a href="#type-${name}">${name}</a>`;

  it.each([
    ['links what the page explains', { given: 'Kite | null', want: `${link('Kite')} | null` }],
    [
      'links what stands inside others',
      { given: 'Promise<Kite[]>', want: `Promise&#60;${link('Kite')}[]&#62;` },
    ],
    ['links no part of a longer name', { given: 'KiteList | MyKite', want: 'KiteList | MyKite' }],
    ['links no text of that name', { given: '"Kite" | "Knot"', want: '&#34;Kite&#34; | &#34;Knot&#34;' }],
    [
      'links no property of that name',
      { given: '{ Kite: Knot; Knot?: string }', want: `{ Kite: ${link('Knot')}; Knot?: string }` },
    ],
    ['says string for any other text', { given: '"a" | (string & {})', want: '&#34;a&#34; | string' }],
  ])('%s', (_, { given, want }) => {
    expect(linkTypes(given, links)).toBe(want);
  });
});

it('a table has no empty line, which would end it in Markdown', () => {
  expect(
    emitTable(
      ['name', 'meaning'],
      [
        ['<code>a</code>', ''],
        ['b', 'c'],
      ],
    ),
  ).toBe(
    [
      '<table>',
      '<thead><tr><th scope="col">name</th><th scope="col">meaning</th></tr></thead>',
      '<tbody>',
      '<tr><td><code>a</code></td><td></td></tr>',
      '<tr><td>b</td><td>c</td></tr>',
      '</tbody>',
      '</table>',
    ].join('\n'),
  );
});
