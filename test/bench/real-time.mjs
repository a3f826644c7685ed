// Sends many patches at once to a server on loopback whose account allows few in ten seconds, in real time, and prints how
// many calls were lost and how many requests were refused. Fails if a call was lost.
// Run after a build: node test/bench/real-time.mjs [patches] [limit]
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { startAccount } from './start-account.mjs';

const [, , patches = '200', limit = '20'] = process.argv;
const account = await startAccount(Number(limit));
const flags = createFeatureFlagsClient({ baseUrl: account.url, accessToken: 'api-real' });
const body = [{ op: 'replace', path: '/name', value: 'Checkout' }];

const start = Date.now();
const answers = await Promise.allSettled(
  Array.from({ length: Number(patches) }, (_, index) =>
    flags.patchFeatureFlag({ projectKey: 'web', featureFlagKey: `flag-${index}`, body }),
  ),
);
const took = (Date.now() - start) / 1000;
account.close();

const lost = answers.filter(({ status }) => status === 'rejected').length;
console.log(`${patches} patches, ${limit} requests in ten seconds, in real time`);
console.log(`lost calls     ${lost}`);
console.log(`refused        ${account.counts.refused} of ${account.counts.requests} requests`);
console.log(`time           ${took.toFixed(1)} s`);
process.exitCode = lost === 0 ? 0 : 1;
