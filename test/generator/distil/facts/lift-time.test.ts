import { describe, expect, it } from 'vitest';
import { liftUnit } from '../../../../generator/src/distil/facts/lift-time.js';

describe('liftUnit', () => {
  it.each([
    ['A Unix epoch time in milliseconds.', 'milliseconds'],
    ['Starts at this timestamp (Unix milliseconds).', 'milliseconds'],
    ['The starting time, as milliseconds since epoch.', 'milliseconds'],
    ['Starts at this timestamp (Unix seconds).', 'seconds'],
    ['Seconds since the epoch.', 'seconds'],
    ['Creation date in milliseconds', 'milliseconds'],
    ['A timestamp, for example, 1656694800000.', 'milliseconds'],
    ['Duration of intervals in milliseconds.', undefined],
    ['The lead time from commit to deployment in milliseconds.', undefined],
    ['Starts at this timestamp. Defaults to 30 days ago.', undefined],
    ['How long it flies, in seconds.', undefined],
  ])('reads "%s"', (text, want) => {
    expect(liftUnit(text, undefined)).toEqual({ unit: want, open: undefined });
  });

  it('reads the magnitude of an example where the text says that it is a timestamp', () => {
    expect(liftUnit('A Unix timestamp.', 1_656_694_800).unit).toBe('seconds');
    expect(liftUnit('A Unix timestamp.', '1656694800000').unit).toBe('milliseconds');
    expect(liftUnit('How many knots.', 1_656_694_800).unit).toBeUndefined();
  });

  it('decides nothing where text and example disagree', () => {
    expect(liftUnit('A Unix timestamp in milliseconds.', 1_731_439_880)).toEqual({
      unit: undefined,
      open: 'says milliseconds, and shows a number of the magnitude of seconds',
    });
  });
});
