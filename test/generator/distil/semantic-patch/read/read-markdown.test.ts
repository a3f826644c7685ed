import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../../generator/src/distil/semantic-patch/read/read-markdown.js';

describe('readMarkdown', () => {
  it('tells headings, bullets, code, boundaries and text apart', () => {
    const text = [
      '## Kites',
      '',
      '<details>',
      'They fly.',
      '- `tail`: long',
      '  * `knot`',
      '```json',
      '{',
      '# }',
      '```',
    ];
    expect(readMarkdown(text.join('\n'))).toEqual([
      { is: 'heading', depth: 2, text: 'Kites' },
      { is: 'boundary' },
      { is: 'text', text: 'They fly.' },
      { is: 'bullet', indent: 0, text: '`tail`: long' },
      { is: 'bullet', indent: 2, text: '`knot`' },
      { is: 'code', text: '{\n# }' },
    ]);
  });

  it('takes an indented fence and Windows line ends', () => {
    expect(readMarkdown('  ```json\r\n  []\r\n  ```\r\nafter\r\n')).toEqual([
      { is: 'code', text: '  []' },
      { is: 'text', text: 'after' },
    ]);
  });

  it('does not take a quoted heading for a heading, nor emphasis for a bullet', () => {
    expect(readMarkdown('> ### Wind\n*strong* wind\n#hashtag')).toEqual([
      { is: 'text', text: '> ### Wind' },
      { is: 'text', text: '*strong* wind' },
      { is: 'text', text: '#hashtag' },
    ]);
  });

  it('leaves out a fence that never ends', () => {
    expect(readMarkdown('before\n```\nlost')).toEqual([{ is: 'text', text: 'before' }]);
  });
});
