import { expect, it } from 'vitest';
import type { PackagePlan, ReleasePlan } from '../../../generator/src/plan/plan-release.js';
import { renderHeadline } from '../../../generator/src/plan/render-headline.js';
import { planOf } from './balloon-release.js';

const entry = (slug: string, change: Partial<PackagePlan>): PackagePlan => ({
  slug,
  bump: 'minor',
  state: 'goes on',
  entries: [],
  ...change,
});
const planWith = (...packages: readonly PackagePlan[]): ReleasePlan => ({ packages, changes: [] });

const major = { bump: 'major' } as const;
const rows = [
  [planWith(entry('a', {})), '**Breaks nobody.** 1 minor.'],
  [planWith(entry('a', major)), '**Breaks callers of `@ld-rest/a`.** 1 major.'],
  [
    planWith(entry('a', major), entry('b', major), entry('c', major), entry('d', { bump: 'patch' })),
    '**Breaks callers of `@ld-rest/a`, `@ld-rest/b` and `@ld-rest/c`.** 3 major, 1 patch.',
  ],
  [
    planWith(entry('a', major), entry('b', major), entry('c', major), entry('d', major)),
    '**Breaks callers of 4 packages.** 4 major.',
  ],
  [
    planWith(entry('a', { bump: 'major', state: 'ends' }), entry('b', { state: 'new' })),
    '**Breaks callers of `@ld-rest/a`.** 1 package that ends, 1 new package.',
  ],
  [
    planWith(entry('a', { state: 'ends' }), entry('b', { state: 'ends' })),
    '**Breaks nobody.** 2 packages that end.',
  ],
  [
    planWith(entry('a', { state: 'new' }), entry('b', { state: 'new' })),
    '**Breaks nobody.** 2 new packages.',
  ],
] as const;

it.each(rows)('judges a release in a line (%#)', (plan, line) => {
  expect(renderHeadline(plan)).toBe(line);
});

it('tells a release that breaks beta methods from one that breaks nobody', () => {
  const change = { set: { '/components/schemas/Flight/properties/from/type': 'number' } };
  expect(renderHeadline(planOf(change))).toBe('**Breaks callers of beta methods only.** 1 minor.');
});
