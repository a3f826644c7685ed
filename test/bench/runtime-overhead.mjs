// Prints what a call costs with a fetch that answers at once, beside bare openapi-fetch in the same run.
// Run after a build: node test/bench/runtime-overhead.mjs
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import createClient from 'openapi-fetch';
import { median, turned } from './statistics.mjs';

const baseUrl = 'https://app.launchdarkly.com';
const path = { projectKey: 'web', featureFlagKey: 'checkout' };
const headers = { authorization: 'api-bench', 'ld-api-version': '20240415', 'user-agent': 'ld-rest' };
const body = JSON.stringify({ key: 'checkout' });
const fetch = async () =>
  new Response(body, { headers: { 'content-type': 'application/json', 'content-length': body.length } });

const flags = createFeatureFlagsClient({ accessToken: 'api-bench', fetch });
const bare = createClient({ baseUrl, headers, fetch });
const ways = {
  ours: () => flags.getFeatureFlag(path),
  bare: () => bare.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', { params: { path } }),
  nothing: async () => (await fetch()).json(),
};

async function costOf(call, parallel) {
  const calls = 4000;
  const start = performance.now();
  for (let done = 0; done < calls; done += parallel)
    await Promise.all(Array.from({ length: parallel }, call));
  return ((performance.now() - start) * 1000) / calls;
}

for (const parallel of [1, 8]) {
  const costs = { ours: [], bare: [], nothing: [] };
  for (let round = 0; round < 40; round += 1) {
    for (const way of turned(Object.keys(ways), round)) {
      const cost = await costOf(ways[way], parallel);
      if (round >= 10) costs[way].push(cost);
    }
  }
  const [ours, other, nothing] = ['ours', 'bare', 'nothing'].map((way) => median(costs[way]));
  const own = (cost) => `${(cost - nothing).toFixed(1)} µs`;
  const ratio = ((ours - nothing) / (other - nothing)).toFixed(3);
  console.log(`own cost, ${parallel} at once  ${ratio} of bare  (${own(ours)}, bare ${own(other)})`);
}
