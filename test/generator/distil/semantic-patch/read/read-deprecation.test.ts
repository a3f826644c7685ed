import { describe, expect, it } from 'vitest';
import { readDeprecation } from '../../../../../generator/src/distil/semantic-patch/read/read-deprecation.js';

describe('readDeprecation', () => {
  it.each([
    ['> **Deprecated**: `tie` goes away. Use `bind` instead. Ties a knot.', { successor: 'bind' }],
    ['Deprecated. Ties a knot.', { successor: undefined }],
    ['Deprecates the kite. Use `tie` instead.', undefined],
    ['Ties a knot that was deprecated.', undefined],
  ])('reads "%s"', (prose, want) => {
    expect(readDeprecation(prose)).toEqual(want);
  });
});
