import { expect, it } from 'vitest';
import { readDocument } from '../../../../generator/src/load/read-document.js';
import { contractOf } from '../../../releases/releases.js';
import { countLifted, liftedCounts } from './lifted-counts.js';

it.each([...liftedCounts])(
  'The release of %s holds what was lifted from its documentation.',
  async (release, want) => {
    const counts = countLifted(await readDocument(contractOf(release)));
    expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(want));
  },
);

it.each([
  ['2025-07-28', 18, 158],
  ['2025-10-13', 18, 158],
  ['2026-02-20', 18, 160],
  ['2026-03-25', 18, 160],
])(
  'The release of %s has %i operations with %i kinds of instruction.',
  async (release, operations, kinds) => {
    const counts = [...countLifted(await readDocument(contractOf(release))).values()];
    expect(counts).toHaveLength(operations);
    expect(counts.reduce((sum, count) => sum + count.kinds, 0)).toBe(kinds);
  },
);
