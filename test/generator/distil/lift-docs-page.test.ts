import { expect, it } from 'vitest';
import { liftDocsPage } from '../../../generator/src/distil/lift-docs-page.js';

it.each([
  ['Feature flags', 'getFeatureFlags', 'feature-flags/get-feature-flags'],
  ['AI Configs', 'patchAIConfigTargeting', 'ai-configs/patch-ai-config-targeting'],
  ['OAuth2 Clients', 'createOAuth2Client', 'o-auth-2-clients/create-o-auth-2-client'],
  ['Applications (beta)', 'getApplications', 'applications-beta/get-applications'],
])('finds the page of %s %s', (tag, operationId, want) => {
  expect(liftDocsPage(tag, operationId)).toBe(want);
});
