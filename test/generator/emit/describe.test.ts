import { describe, expect, it } from 'vitest';
import { describeArea, describeOperation, describeParameter } from '../../../generator/src/emit/describe.js';
import type { Operation, Parameter } from '../../../generator/src/model/types.js';
import { kites, noWords, operation, parameter, text } from './model-pieces.js';

describe('describeArea', () => {
  it('says what the area is', () => {
    expect(describeArea(kites(), noWords)).toBe('Client of the area "Kites".');
  });

  it('says what it is for, and what surprises there', () => {
    const area = { purpose: 'Kites of @blue.', task: 'fly', traps: ['Wind */ first.'] };
    expect(describeArea(kites(), { ...noWords, areas: { kites: area } })).toBe(
      `Client of the area "Kites". Kites of \\@blue.

- Wind *\\/ first.`,
    );
  });
});

describe('describeOperation', () => {
  const words = { ...noWords, operations: { getKite: 'Returns the kite of @blue.' } };

  it.each<[string, { given: Partial<Operation>; output?: string; example?: string; want: string }]>([
    [
      'our words, with no tag in them',
      {
        given: {},
        want: `Returns the kite of \\@blue.

\`GET /kites\` answers 204 without a body.
@throws {ApiError} With any other status.`,
      },
    ],
    [
      'the words of the document before ours',
      {
        given: { prose: 'Their words.' },
        want: `Their words.

\`GET /kites\` answers 204 without a body.
@throws {ApiError} With any other status.`,
      },
    ],
    [
      'its name, where nobody has words',
      {
        given: { operationId: 'getKites' },
        want: `Get kites.

\`GET /kites\` answers 204 without a body.
@throws {ApiError} With any other status.`,
      },
    ],
    [
      'the plans that it needs, and that it answers early',
      {
        given: { plans: ['Foundation', 'Enterprise'], addOn: true, asynchronous: true },
        want: `Returns the kite of \\@blue.

\`GET /kites\` answers 204 without a body.
Needs one of the plans Foundation or Enterprise with an add-on.
Answers before the work is done.
@throws {ApiError} With any other status.`,
      },
    ],
    [
      'no plan that the words have named',
      {
        given: { plans: ['Enterprise'], prose: 'For Enterprise accounts.' },
        want: `For Enterprise accounts.

\`GET /kites\` answers 204 without a body.
@throws {ApiError} With any other status.`,
      },
    ],
    [
      'every fact',
      {
        given: {
          stability: 'beta',
          deprecated: true,
          docs: 'kites/get-kite',
          paging: { kind: 'offset', items: 'items', item: text },
          successes: [
            { status: 200, shape: text },
            { status: 201, shape: text },
          ],
          failures: [
            { status: '404', shape: undefined },
            { status: '429', shape: undefined },
          ],
        },
        output: 'Kite',
        example: "await kites.getKite({ key: '*/' });\nawait rest();",
        want: `Returns the kite of \\@blue.

\`GET /kites\` answers 200 or 201 with Kite.
Answers one page; \`.paginate()\` walks all of them.
@beta Sent with \`LD-API-Version: beta\`.
@deprecated
@throws {ApiError} With status 404, 429.
@example
await kites.getKite({ key: '*\\/' });
await rest();
@see {@link https://launchdarkly.com/docs/api/kites/get-kite}`,
      },
    ],
  ])('tells %s', (_title, { given, output = 'void', example, want }) => {
    expect(describeOperation(operation('getKite', given), { output, words, example })).toBe(want);
  });
});

describe('describeParameter', () => {
  const words = { ...noWords, parameters: { page: 'At most 50 of @blue.' } };
  const pageSize = { default: 20, maximum: 50 };

  it.each<[string, { given: Parameter; want: string }]>([
    ['nothing where nothing is known', { given: parameter('limit'), want: '' }],
    ['what is deprecated', { given: parameter('limit', { deprecated: true }), want: '@deprecated' }],
    [
      'what takes the place of what is deprecated',
      {
        given: parameter('limit', { deprecated: true, successor: 'first' }),
        want: '@deprecated Use `first`.',
      },
    ],
    ['the size of a page', { given: parameter('limit', { pageSize }), want: 'Default 20. At most 50.' }],
    [
      'only what the words have not said',
      { given: parameter('page', { pageSize }), want: 'At most 50 of \\@blue. Default 20.' },
    ],
    [
      'the words of the document before ours',
      { given: parameter('page', { prose: 'Theirs.' }), want: 'Theirs.' },
    ],
  ])('tells %s', (_title, { given, want }) => {
    expect(describeParameter(operation('getKites'), given, words)).toBe(want);
  });
});
