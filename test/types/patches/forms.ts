// Everything here is right: the compiler accepts it, and the editor completes it. Nothing of this runs.
import { createAIConfigsClient } from '@ld-rest/ai-configs';
import { createApprovalsClient } from '@ld-rest/approvals';
import {
  createFeatureFlagsClient,
  unknownInstruction,
  type FeatureFlagInstruction,
  type FeatureFlagSemanticPatch,
  type FeatureFlagWideInstruction,
  type JSONPatch,
  type PatchOperation,
} from '@ld-rest/feature-flags';
import { createSegmentsClient } from '@ld-rest/segments';
import { createPatch } from 'rfc6902';

declare const environmentKey: string;
declare const comment: string;
declare const operations: PatchOperation[];
declare const instructions: FeatureFlagInstruction[];
declare const wide: FeatureFlagWideInstruction[];
declare const patch: JSONPatch;

const flags = createFeatureFlagsClient();
const flag = { projectKey: 'web', featureFlagKey: 'checkout' };

// The forms of a patch, written out.
void flags.patchFeatureFlag({ ...flag, body: { environmentKey, instructions: [{ kind: 'turnFlagOn' }] } });
void flags.patchFeatureFlag({ ...flag, body: { instructions: [{ kind: 'addTags', values: ['beta'] }] } });
void flags.patchFeatureFlag({
  ...flag,
  body: { environmentKey, comment, instructions: [{ kind: 'archiveFlag' }] },
});
void flags.patchFeatureFlag({ ...flag, body: [{ op: 'remove', path: '/tags/0' }] });
void flags.patchFeatureFlag({
  ...flag,
  body: { patch: [{ op: 'test', path: '/name', value: 'A' }], comment },
});
void flags.patchFeatureFlag({ ...flag, body: { merge: { name: 'A' }, comment } });

// Parts that were made elsewhere.
void flags.patchFeatureFlag({ ...flag, body: { environmentKey, instructions } });
void flags.patchFeatureFlag({ ...flag, body: { environmentKey, instructions: wide } });
void flags.patchFeatureFlag({ ...flag, body: { instructions: wide } });
void flags.patchFeatureFlag({ ...flag, body: operations });
void flags.patchFeatureFlag({ ...flag, body: patch });
void flags.patchFeatureFlag({ ...flag, body: { patch: operations } });

const body: FeatureFlagSemanticPatch = { environmentKey, instructions: [...wide, ...instructions] };
void flags.patchFeatureFlag({ ...flag, body });

// A kind that is newer than the package goes through by name.
void flags.patchFeatureFlag({
  ...flag,
  body: { instructions: [unknownInstruction({ kind: 'turnFlagSideways', degrees: 90 })] },
});
void flags.patchFeatureFlag({
  ...flag,
  body: {
    environmentKey,
    instructions: [{ kind: 'turnFlagOn' }, unknownInstruction({ kind: 'turnFlagSideways' })],
  },
});
void createSegmentsClient().patchSegment({
  projectKey: 'web',
  environmentKey,
  segmentKey: 'beta',
  body: { environmentKey, instructions: [unknownInstruction({ kind: 'shrink', by: 0.5 })] },
});

// Requests that embed the instructions of a flag.
void createApprovalsClient().postApprovalRequestForFlag({
  ...flag,
  environmentKey,
  body: { description: 'Turn it on', instructions: [{ kind: 'turnFlagOn' }] },
});

// A prompt is a text.
void createAIConfigsClient().patchAIConfigVariation({
  projectKey: 'web',
  configKey: 'greeter',
  variationKey: 'friendly',
  body: { instructions: 'Greet everybody.' },
});

// What a library for RFC 6902 makes.
void flags.patchFeatureFlag({ ...flag, body: createPatch({ name: 'A' }, { name: 'B' }) });
