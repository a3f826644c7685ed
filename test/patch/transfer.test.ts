import { ConfigurationError } from '@ld-rest/runtime';
import { describe, expect, test } from 'vitest';
import { carryEach } from '../../packages/patch/src/transfer.js';

describe('carryEach', () => {
  test('tells what cannot be said, and carries the rest.', () => {
    const carry = (value: number): string => {
      if (value === 2) throw new ConfigurationError('Two cannot be said.');
      return String(value);
    };
    expect(carryEach('rules', [1, 2, 3], carry)).toEqual({
      carried: ['1', '3'],
      leftOut: [{ part: 'rules', reason: 'Two cannot be said.' }],
    });
  });

  test('hides no mistake of the program.', () => {
    const carry = (): never => {
      throw new TypeError('Not a function');
    };
    expect(() => carryEach('rules', [1], carry)).toThrow(TypeError);
  });
});
