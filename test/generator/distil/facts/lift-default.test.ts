import { expect, it } from 'vitest';
import { liftDefault } from '../../../../generator/src/distil/facts/lift-default.js';

it.each([
  ['string', 'Defaults to `red`.', 'red'],
  ['string', 'Options: `red`, `blue`. Default: `blue`.', 'blue'],
  ['string', 'Default value is `red`.', 'red'],
  ['string', 'Default is rolling 30-day.', undefined],
  ['string', 'Defaults to the current time.', undefined],
  ['boolean', 'Defaults to true.', true],
  ['boolean', 'Defaults to `red`.', undefined],
  ['integer', 'Default 50, max 500.', 50],
  ['integer', 'Default value is one day (`86400000` milliseconds).', 86_400_000],
  ['integer', 'Default value is 7 days ago.', undefined],
  ['integer', 'Must be larger than 7.', undefined],
])('The default of the %s parameter "%s" is %s.', (type, text, want) => {
  expect(liftDefault({ type }, text)).toBe(want);
});
