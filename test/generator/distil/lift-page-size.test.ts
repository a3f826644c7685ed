import { expect, it } from 'vitest';
import { liftPageSize } from '../../../generator/src/distil/lift-page-size.js';

it.each([
  ['How many kites. Defaults to 20.', { default: 20 }],
  ['How many kites. Default is 20. Maximum allowed is 100.', { default: 20, maximum: 100 }],
  ['How many kites. Maximum limit is 200.', { maximum: 200 }],
  ['How many kites (max: 50, default: 20)', { default: 20, maximum: 50 }],
  ['Set between 1 and 20. The default is 10.', { default: 10, maximum: 20 }],
  ['Maximum is 1000.', { maximum: 1000 }],
  ['Defaults to -1, which is all of them', undefined],
  ['How many kites to return.', undefined],
])('reads the page size out of %j', (text, want) => {
  expect(liftPageSize(text)).toEqual(want);
});
