import type { AIConfigVariation, AIConfigVariationsResponse } from '@ld-rest/ai-configs';
import { newestVersion } from '@ld-rest/patch';
import { ConfigurationError } from '@ld-rest/runtime';
import { describe, expect, expectTypeOf, test } from 'vitest';

describe('newestVersion', () => {
  test('takes the highest version, wherever it stands.', () => {
    const items = [
      { version: 2, name: 'second' },
      { version: 10, name: 'tenth' },
      { version: 9, name: 'ninth' },
    ];

    expect(newestVersion({ items })).toEqual({ version: 10, name: 'tenth' });
    expect(items.map(({ version }) => version)).toEqual([2, 10, 9]);
  });

  test('says what to do when there is none.', () => {
    expect(() => newestVersion({ items: [] })).toThrow(
      new ConfigurationError(
        'The variation has no versions. One that was just created can take some seconds to appear: read it again.',
      ),
    );
  });

  test('returns the model of the area.', () => {
    const newest = (response: AIConfigVariationsResponse) => newestVersion(response);
    expectTypeOf(newest).returns.toEqualTypeOf<AIConfigVariation>();
  });
});
