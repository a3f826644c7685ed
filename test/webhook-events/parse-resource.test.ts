import { parseResource, type Resource } from '@ld-rest/webhook-events';
import { describe, expect, expectTypeOf, test } from 'vitest';

describe('parseResource', () => {
  test.each([
    ['proj/web', { project: 'web' }],
    ['proj/web:env/production', { project: 'web', environment: 'production' }],
    ['proj/web:env/*:flag/checkout', { project: 'web', environment: '*', flag: 'checkout' }],
    [
      'proj/web;a:env/eu.prod;b,c:flag/check-out;d',
      { project: 'web', environment: 'eu.prod', flag: 'check-out' },
    ],
    ['proj/web:env/production:segment/beta', { project: 'web', environment: 'production' }],
    ['member/kim@example.com', {}],
    ['acct', {}],
    ['', {}],
  ])('reads the keys of %j.', (text, wanted) => {
    const { parts, ...keys } = parseResource(text);
    expect(keys).toEqual(wanted);
    expect(parts).toHaveLength(text.split(':').length);
  });

  test('lists every part with its tags.', () => {
    expect(parseResource('proj/web;a:env/production:segment/beta;b,c').parts).toEqual([
      { kind: 'proj', key: 'web', tags: ['a'] },
      { kind: 'env', key: 'production', tags: [] },
      { kind: 'segment', key: 'beta', tags: ['b', 'c'] },
    ]);
  });

  test('knows kinds without a key, and keys with a slash.', () => {
    expect(parseResource('acct').parts).toEqual([{ kind: 'acct', key: '', tags: [] }]);
    expect(parseResource('code-reference-repository/org/repo').parts).toEqual([
      { kind: 'code-reference-repository', key: 'org/repo', tags: [] },
    ]);
  });

  test('has keys that may be missing.', () => {
    expectTypeOf<Resource['flag']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Resource['parts'][number]['tags']>().toEqualTypeOf<readonly string[]>();
  });
});
