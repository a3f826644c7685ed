import type { FeatureFlagStatusAcrossEnvironments, FlagStatusRep } from '@ld-rest/feature-flags';
import { flagKeyOf, type ListedStatus } from '@ld-rest/patch';
import { ConfigurationError } from '@ld-rest/runtime';
import { describe, expect, expectTypeOf, test } from 'vitest';

describe('flagKeyOf', () => {
  test.each([
    ['checkout', { parent: { href: '/api/v2/flags/web/checkout' } }],
    ['checkout', { self: { href: '/api/v2/flag-statuses/web/production/checkout' } }],
    ['checkout', { self: { href: '/api/v2/flag-statuses/web/checkout' } }],
    [
      'checkout',
      { parent: { href: '/api/v2/flag-status' }, self: { href: '/api/v2/flag-status/web/checkout' } },
    ],
    ['new.checkout', { parent: { href: '/api/v2/flags/web/new%2Echeckout?env=production' } }],
  ] satisfies [string, ListedStatus['_links']][])('reads %s out of %j.', (wanted, _links) => {
    expect(flagKeyOf({ _links })).toBe(wanted);
  });

  test.each([{}, { parent: {} }, { parent: { href: '/api/v2/projects/web' } }])('refuses %j.', (_links) => {
    expect(() => flagKeyOf({ _links })).toThrow(ConfigurationError);
    expect(() => flagKeyOf({ _links })).toThrow('The status links to no flag');
  });

  test('takes what the list of statuses holds.', () => {
    expectTypeOf<FlagStatusRep>().toExtend<ListedStatus>();
    expectTypeOf<FeatureFlagStatusAcrossEnvironments>().toExtend<ListedStatus>();
    expectTypeOf(flagKeyOf).returns.toEqualTypeOf<string>();
  });
});
