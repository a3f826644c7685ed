import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../../generator/src/distil/semantic-patch/read/read-markdown.js';
import { splitKinds } from '../../../../../generator/src/distil/semantic-patch/read/split-kinds.js';

const split = (...lines: readonly string[]): ReturnType<typeof splitKinds> =>
  splitKinds(readMarkdown(lines.join('\n\n')));

describe('splitKinds', () => {
  it('cuts the instructions at their headings and keeps what stands above them', () => {
    const { introduction, sections } = split(
      'Fly.',
      '### Instructions',
      '#### launch',
      'Up.',
      '#### land',
      '### Wind',
      'No.',
    );
    expect(introduction).toEqual([{ is: 'text', text: 'Fly.' }]);
    expect(sections).toEqual([
      { kind: 'launch', group: '', blocks: [{ is: 'text', text: 'Up.' }] },
      { kind: 'land', group: '', blocks: [] },
    ]);
  });

  it('gives each instruction the text of its own group', () => {
    const sky = ['<details>', 'In the sky.', '#### launch', '#### turn', '</details>'];
    const { sections } = split(
      '### Instructions',
      ...sky,
      '<details>',
      'On the ground.',
      '#### land',
      '</details>',
    );
    expect(sections.map(({ kind, group }) => [kind, group])).toEqual([
      ['launch', ' In the sky.'],
      ['turn', ' In the sky.'],
      ['land', ' On the ground.'],
    ]);
  });

  it('finds nothing without the heading "Instructions"', () => {
    expect(split('#### launch', 'Up.')).toMatchObject({ sections: [], refused: [] });
  });

  it('refuses headings that are no names, and the second of two that are the same', () => {
    const { sections, refused } = split(
      '### Instructions',
      '#### How to launch',
      '#### __proto__',
      '#### land',
      '#### `land`',
    );
    expect(sections.map(({ kind }) => kind)).toEqual(['land']);
    expect(refused).toEqual(['How to launch', '__proto__', '`land`']);
  });
});
