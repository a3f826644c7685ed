import { expect, test } from 'vitest';
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { aFeatureFlag } from '@ld-rest/feature-flags/testing';
import { fakeLaunchDarkly } from '@ld-rest/runtime/testing';
import { archiveLaunchedFlags } from './archive-launched-flags.js';

const at = { projectKey: 'web', environmentKey: 'production' };

/** @param {string} name @param {string} key */
const status = (name, key) => ({ name, _links: { parent: { href: `/api/v2/flags/web/${key}` } } });

test('archives what is launched, and nothing else', async () => {
  const fake = fakeLaunchDarkly();
  fake.on('GET /api/v2/flag-statuses/{projectKey}/{environmentKey}', {
    items: [status('launched', 'old-checkout'), status('active', 'checkout')],
  });
  fake.on('PATCH /api/v2/flags/{projectKey}/{featureFlagKey}', aFeatureFlag({ archived: true }));

  const archived = await archiveLaunchedFlags(createFeatureFlagsClient(fake.options), at);

  expect(archived).toEqual(['old-checkout']);
  expect(fake.requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
});

test('waits when LaunchDarkly is busy, and archives all the same', async () => {
  const fake = fakeLaunchDarkly({ limits: { route: 1 } });
  fake.on('GET /api/v2/flag-statuses/{projectKey}/{environmentKey}', {
    items: [status('launched', 'one'), status('launched', 'two')],
  });
  fake.on('PATCH /api/v2/flags/{projectKey}/{featureFlagKey}', aFeatureFlag({ archived: true }));

  // The fake's clock skips every wait, so this test takes no time.
  const archived = await archiveLaunchedFlags(createFeatureFlagsClient(fake.options), at);

  expect(archived).toEqual(['one', 'two']);
});
