import { openContract } from '@ld-rest/test-server';
import { expect, test } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { flagChanges } from '../server/src/state/changes/flag-changes.js';
import { segmentChanges } from '../server/src/state/changes/segment-changes.js';
import { targetingChanges } from '../server/src/state/changes/targeting-changes.js';

const contract = openContract(await readContract());

/** What the stateful stand-in refuses with a 501, and why it may. */
const notCarriedOut: Readonly<Record<string, readonly string[]>> = {
  // Keys of AI Config variations are no values.
  patchAIConfigTargeting: ['updateDefaultVariation'],
  patchFeatureFlag: [],
  // Big segments live in a store of their own.
  patchSegment: [
    'addBigSegmentExcludedTargets',
    'addBigSegmentIncludedTargets',
    'processBigSegmentImport',
    'removeBigSegmentExcludedTargets',
    'removeBigSegmentIncludedTargets',
  ],
};

test.each([
  ['patchFeatureFlag', { ...flagChanges, ...targetingChanges }],
  ['patchSegment', segmentChanges],
  ['patchAIConfigTargeting', targetingChanges],
])(
  'Every instruction of %s is carried out, or on the list of those that are not.',
  (operationId, changes) => {
    const operation = contract.operations.find((candidate) => candidate.operationId === operationId);
    const kinds = [...(operation?.semanticPatch?.instructions.keys() ?? [])];

    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter((kind) => !Object.hasOwn(changes, kind))).toEqual(notCarriedOut[operationId]);
  },
);
