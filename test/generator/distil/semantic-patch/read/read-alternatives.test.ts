import { describe, expect, it } from 'vitest';
import { readAlternatives } from '../../../../../generator/src/distil/semantic-patch/read/read-alternatives.js';

const read = (
  prose: string,
  divided: readonly (readonly string[])[] = [],
): ReturnType<typeof readAlternatives> =>
  readAlternatives({ prose, divided, names: ['tail', 'knot', 'wind'] });

describe('readAlternatives', () => {
  it('prefers the "or" between the bullets', () => {
    expect(read('Give at least one of `tail` and `knot`.', [['wind'], ['tail']])).toEqual({
      choose: 'one',
      sets: [['wind'], ['tail']],
    });
  });

  it('finds parameters that exclude each other in prose', () => {
    expect(read('Fly it. It has either a `tail` or a list of `knot`s but not both.')).toEqual({
      choose: 'one',
      sets: [['tail'], ['knot']],
    });
  });

  it('finds parameters of which one is needed in prose', () => {
    expect(read('Give at least one of `tail` and `wind`. Mind `knot`.')).toEqual({
      choose: 'some',
      sets: [['tail'], ['wind']],
    });
  });

  it.each([
    'Turns either left or right.',
    'Give at least one of `tail`.',
    'It has either a `rope` or a `tail` but not both.',
    '',
  ])('finds none in %j', (prose) => {
    expect(read(prose)).toBeUndefined();
  });

  it('ignores more alternatives than an instruction can sensibly have', () => {
    expect(
      read(
        '',
        Array.from({ length: 11 }, (_, index) => [`p${index}`]),
      ),
    ).toBeUndefined();
  });
});
