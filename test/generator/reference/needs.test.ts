import { expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { emitNeeds } from '../../../generator/src/reference/emit-needs.js';

const rows: readonly (readonly [string, { readonly given: JsonObject; readonly want: readonly string[] }])[] =
  [
    [
      'one action on one resource',
      {
        given: {
          operations: {
            flyKite: { actions: ['updateOn'], resource: 'proj/{projectKey}', role: 'writer' },
          },
        },
        want: [
          '<p>Needs <code>updateOn</code> on <code>proj/{projectKey}</code>. Base role: Writer or higher.</p>',
        ],
      },
    ],
    [
      'actions of which the body chooses, by inference',
      {
        given: {
          operations: {
            flyKite: { actions: ['a', 'b'], resource: ['x/*', 'y/*'], choice: 'body', tier: 'inferred' },
          },
        },
        want: [
          '<p>Needs <code>a</code> or <code>b</code> on <code>x/*</code> or <code>y/*</code> <span class="inferred">(inferred)</span>.</p>',
        ],
      },
    ],
    [
      'a second need under a condition',
      {
        given: {
          operations: {
            flyKite: {
              actions: ['a'],
              resource: 'x/*',
              also: [{ actions: ['b'], resource: 'y/*', when: 'expand' }],
            },
          },
        },
        want: [
          '<p>Needs <code>a</code> on <code>x/*</code>, and <code>b</code> on <code>y/*</code> when <code>expand</code> is given.</p>',
        ],
      },
    ],
    [
      'the number of many actions',
      {
        given: {
          operations: {
            flyKite: { actions: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], resource: 'x/*', choice: 'body' },
          },
        },
        want: ['<p>Needs one or more of 7 actions, by what changes, on <code>x/*</code>.</p>'],
      },
    ],
    [
      'that no action governs it',
      { given: { withoutAction: ['flyKite'] }, want: ['<p>Needs no action of a custom role.</p>'] },
    ],
    ['nothing where nothing is known', { given: {}, want: [] }],
  ];

it.each(rows)('a method tells %s', (_, { given, want }) => {
  expect(emitNeeds('flyKite', given)).toEqual(want);
});
