// The two files that editor-cost.mjs compares: the same twenty changes of a flag, as semantic patches and as JSON Patches.

const head = `import { createFeatureFlagsClient } from '@ld-rest/feature-flags';

const flags = createFeatureFlagsClient({ accessToken: 'api-token' });
const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
`;

const instructions = [
  `{ kind: 'turnFlagOn' }`,
  `{ kind: 'turnFlagOff' }`,
  `{ kind: 'updateName', value: 'Checkout' }`,
  `{ kind: 'updateDescription', value: 'The new checkout' }`,
  `{ kind: 'addTags', values: ['web', 'shop'] }`,
  `{ kind: 'removeTags', values: ['old'] }`,
  `{ kind: 'updateOffVariation', variationId: 'a' }`,
  `{ kind: 'updateFallthroughVariationOrRollout', variationId: 'a' }`,
  `{ kind: 'updateFallthroughVariationOrRollout', rolloutWeights: { a: 10000, b: 90000 } }`,
  `{ kind: 'addRule', clauses: [{ attribute: 'country', op: 'in', values: ['DE'] }], variationId: 'a' }`,
  `{ kind: 'addRule', clauses: [{ attribute: 'country', op: 'in', values: ['AT'] }], rolloutWeights: { a: 100000 } }`,
  `{ kind: 'removeRule', ruleId: 'r' }`,
  `{ kind: 'reorderRules', ruleIds: ['r', 's'] }`,
  `{ kind: 'addClauses', ruleId: 'r', clauses: [{ attribute: 'plan', op: 'startsWith', values: ['pro'] }] }`,
  `{ kind: 'addTargets', values: ['user-1'], variationId: 'a', contextKind: 'user' }`,
  `{ kind: 'addPrerequisite', key: 'other', variationId: 'a' }`,
  `{ kind: 'replacePrerequisites', prerequisites: [{ key: 'other', variationId: 'a' }] }`,
  `{ kind: 'updateTrackEvents', trackEvents: true }`,
  `{ kind: 'addVariation', value: 'c', name: 'C' }`,
  `{ kind: 'archiveFlag' }`,
];

const operations = [
  `{ op: 'replace', path: '/environments/production/on', value: true }`,
  `{ op: 'replace', path: '/environments/production/on', value: false }`,
  `{ op: 'replace', path: '/name', value: 'Checkout' }`,
  `{ op: 'replace', path: '/description', value: 'The new checkout' }`,
  `{ op: 'replace', path: '/tags', value: ['web', 'shop'] }`,
  `{ op: 'remove', path: '/tags/0' }`,
  `{ op: 'replace', path: '/environments/production/offVariation', value: 0 }`,
  `{ op: 'replace', path: '/environments/production/fallthrough', value: { variation: 0 } }`,
  `{ op: 'replace', path: '/environments/production/fallthrough', value: { rollout: { variations: [{ variation: 0, weight: 100000 }] } } }`,
  `{ op: 'add', path: '/environments/production/rules/0', value: { clauses: [{ attribute: 'country', op: 'in', values: ['DE'] }], variation: 0 } }`,
  `{ op: 'add', path: '/environments/production/rules/-', value: { clauses: [{ attribute: 'country', op: 'in', values: ['AT'] }], rollout: {} } }`,
  `{ op: 'remove', path: '/environments/production/rules/0' }`,
  `{ op: 'move', from: '/environments/production/rules/1', path: '/environments/production/rules/0' }`,
  `{ op: 'add', path: '/environments/production/rules/0/clauses/0', value: { attribute: 'plan', op: 'startsWith', values: ['pro'] } }`,
  `{ op: 'add', path: '/environments/production/targets/0', value: { values: ['user-1'], variation: 0, contextKind: 'user' } }`,
  `{ op: 'add', path: '/environments/production/prerequisites/0', value: { key: 'other', variation: 0 } }`,
  `{ op: 'replace', path: '/environments/production/prerequisites', value: [{ key: 'other', variation: 0 }] }`,
  `{ op: 'replace', path: '/environments/production/trackEvents', value: true }`,
  `{ op: 'add', path: '/variations/-', value: { value: 'c', name: 'C' } }`,
  `{ op: 'replace', path: '/archived', value: true }`,
];

const call = (body) => `void flags.patchFeatureFlag({ ...flag, body: ${body} });\n`;
const semantic = (instruction) =>
  call(`{ comment: 'why', environmentKey: 'production', instructions: [${instruction}] }`);
const json = (operation) => call(`{ comment: 'why', patch: [${operation}] }`);

/** Returns the file of twenty semantic patches, and the call that is being typed. */
export const semanticPatches = () => ({
  patches: head + instructions.map(semantic).join(''),
  next: semantic(`{ kind: '' }`),
});

/** Returns the file of twenty JSON Patches, and the call that is being typed. */
export const jsonPatches = () => ({
  patches: head + operations.map(json).join(''),
  next: json(`{ op: '' }`),
});
