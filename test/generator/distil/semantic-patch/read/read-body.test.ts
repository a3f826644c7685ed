import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../generator/src/document/json.js';
import { readBody } from '../../../../../generator/src/distil/semantic-patch/read/read-body.js';
import { readMarkdown } from '../../../../../generator/src/distil/semantic-patch/read/read-markdown.js';

const read = (
  description: string,
  properties: JsonObject = {},
  required: readonly string[] = [],
): ReturnType<typeof readBody> =>
  readBody({
    description,
    introduction: readMarkdown(description),
    declared: { properties, required },
    kinds: [],
  });

describe('readBody', () => {
  it('takes a comment everywhere, and always needs the instructions', () => {
    expect(read('A semantic patch.')).toEqual({
      formats: ['semantic-patch'],
      properties: { comment: { type: 'string' } },
      required: ['instructions'],
    });
  });

  it('lists the other formats that the text and the declared body name', () => {
    const text = 'Send a semantic patch, JSON patch, or JSON merge patch.';
    expect(read(text, { patch: { type: 'array' } }).formats).toEqual([
      'json-patch',
      'json-patch-with-comment',
      'merge-patch',
      'semantic-patch',
    ]);
    expect(read(text).formats).toEqual(['json-patch', 'merge-patch', 'semantic-patch']);
  });

  it('reads the properties of the body from its bullets', () => {
    const bullets = [
      '- `dry` (boolean): (Optional) Try it',
      '- `place` (string): (Required) Where',
      '- `instructions` (array): (Required) What',
    ];
    expect(read(bullets.join('\n'))).toMatchObject({
      properties: { comment: { type: 'string' }, dry: { type: 'boolean' }, place: { type: 'string' } },
      required: ['instructions', 'place'],
    });
  });

  it('requires what only some instructions need only of those', () => {
    expect(read('- `place` (string): (Required for some instructions only) Where').required).toEqual([
      'instructions',
    ]);
  });

  it('reads the properties of the body from the declared schema, if that is the one of a semantic patch', () => {
    const place = { place: { type: 'string', description: 'Where.' }, many: { type: 'array', items: {} } };
    expect(read('', { ...place, instructions: { type: 'array' } }, ['instructions', 'place'])).toMatchObject({
      properties: { place: { type: 'string' } },
      required: ['instructions', 'place'],
    });
    expect(read('', { ...place, instructions: {} }).properties).not.toHaveProperty('many');
    expect(read('', { ...place, patch: { type: 'array' } }, ['patch']).properties).toEqual({
      comment: { type: 'string' },
    });
  });
});
