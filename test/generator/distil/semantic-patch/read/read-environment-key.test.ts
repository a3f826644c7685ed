import { describe, expect, it } from 'vitest';
import { readEnvironmentKey } from '../../../../../generator/src/distil/semantic-patch/read/read-environment-key.js';
import { readKind } from '../../../../../generator/src/distil/semantic-patch/read/read-kind.js';
import { readMarkdown } from '../../../../../generator/src/distil/semantic-patch/read/read-markdown.js';

const needs = 'All of these require the `environmentKey` beside them.';
const free = 'These do not require the `environmentKey`.';

const kind = (
  group: string,
  body?: Readonly<Record<string, unknown>>,
  prose = '',
): ReturnType<typeof readKind> => {
  const example = body ? JSON.stringify({ ...body, instructions: [{ kind: 'fly' }] }) : '';
  return readKind({ kind: 'fly', group, blocks: readMarkdown(`${prose}\n\`\`\`\n${example}\n\`\`\``) });
};

describe('readEnvironmentKey', () => {
  const cases: readonly (readonly [
    string,
    ReturnType<typeof readKind>,
    'neededBy' | 'disputedBy' | undefined,
  ])[] = [
    ['needed if the group says so', kind(needs), 'neededBy'],
    ['needed if group and example say so', kind(needs, { environmentKey: 'sky' }), 'neededBy'],
    ['disputed if the example leaves out what the group asks for', kind(needs, {}), 'disputedBy'],
    [
      'free if the group says so, whatever the example shows',
      kind(free, { environmentKey: 'sky' }),
      undefined,
    ],
    [
      'needed if the instruction itself says so',
      kind(free, undefined, 'Requires the `environmentKey`.'),
      'neededBy',
    ],
    ['needed if only an example shows it', kind('', { environmentKey: 'sky' }), 'neededBy'],
    ['free if nothing mentions it', kind('', {}), undefined],
  ];
  it.each(cases)('is %s', (_, documented, want) => {
    expect(readEnvironmentKey([documented], false)).toEqual({
      neededBy: want === 'neededBy' ? ['fly'] : [],
      disputedBy: want === 'disputedBy' ? ['fly'] : [],
    });
  });

  it('is needed by all if the body requires it, whatever the examples leave out', () => {
    expect(readEnvironmentKey([kind(needs, {}), kind(free)], true)).toEqual({
      neededBy: ['fly', 'fly'],
      disputedBy: [],
    });
  });
});
