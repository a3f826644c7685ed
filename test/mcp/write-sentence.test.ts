import { expect, it } from 'vitest';
import { writeSentence } from '../../packages/mcp/src/log/write-sentence.js';
import { parseResource } from '../../packages/mcp/src/policy/resource.js';

const flag = parseResource('proj/web:env/production:flag/checkout');
const turnOn = {
  agent: 'release-bot',
  operation: 'patchFeatureFlag',
  needs: [{ action: 'updateOn', resource: flag, kind: 'turnFlagOn' }],
  why: ['rule 3: approve updateOn on proj/web:env/production:flag/checkout'],
  dryRun: false,
};
const begin = 'release-bot asked to turn flag on: flag checkout in web/production. ';

it.each([
  ['approval_requested', 'Approval request made by rule 3, nothing changed.'],
  ['declined', 'Not confirmed by a person, nothing changed.'],
  ['denied', 'Denied by rule 3, nothing was sent.'],
  ['done', 'Done by rule 3.'],
  ['failed', 'Failed, nothing changed.'],
  ['needs_person', 'Waits for a person by rule 3, nothing was sent.'],
  ['unknown', 'Sent, but the answer was lost: nobody knows whether it was done.'],
] as const)('ends a call that is %s in plain words', (outcome, end) => {
  expect(writeSentence({ ...turnOn, outcome })).toBe(`${begin}${end}`);
});

it('names an operation without kinds by its own words, and what it is about', () => {
  const needs = [{ action: 'updateIpAllowlist', resource: parseResource('ip-allowlist') }];
  expect(
    writeSentence({ ...turnOn, operation: 'patchIpAllowlistConfig', needs, outcome: 'done', why: [] }),
  ).toBe('release-bot asked to change ip allowlist config: ip-allowlist. Done.');
  expect(writeSentence({ ...turnOn, outcome: 'done', dryRun: true })).toBe(
    `${begin}Tried out by rule 3, nothing changed.`,
  );
});

it('names three of many things', () => {
  const needs = ['one', 'two', 'three', 'four', 'five'].map((key) => ({
    action: 'deleteMetric',
    resource: parseResource(`proj/web:metric/${key}`),
  }));
  expect(writeSentence({ ...turnOn, operation: 'deleteMetric', needs, outcome: 'done', why: [] })).toBe(
    'release-bot asked to delete metric: metric one in web, metric two in web, metric three in web, 2 more. Done.',
  );
});
