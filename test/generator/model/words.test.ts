import { expect, it } from 'vitest';
import { identifierOf, sentenceOf } from '../../../generator/src/model/words.js';

it.each([
  ['getFeatureFlagStatusAcrossEnvironments', 'Get feature flag status across environments'],
  ['listAIToolVersions', 'List AI tool versions'],
  ['PostReleasePolicy', 'Post release policy'],
])('says %s in words', (operationId, want) => {
  expect(sentenceOf(operationId)).toBe(want);
});

it.each([
  ['Feature flags', 'FeatureFlags'],
  ['AI Configs', 'AIConfigs'],
  ['OAuth2 Clients', 'OAuth2Clients'],
  ['Data Export destinations', 'DataExportDestinations'],
  ['2nd kites', 'Area2ndKites'],
  ['凧', 'Area'],
])('makes an identifier of %j', (title, want) => {
  expect(identifierOf(title, 'Area')).toBe(want);
});
