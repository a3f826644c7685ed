// Simulates processes that share an account and know nothing of each other, on a virtual clock, and prints a table and
// an SVG: calls that failed, the share of requests that was refused, and the time over the shortest possible.
// Run after a build: node test/bench/simulate-sharing.mjs [file.svg]
import { writeFile } from 'node:fs/promises';
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { drawCharts } from './draw-charts.mjs';
import { createAccount, createChance, createVirtualClock } from './virtual-world.mjs';

const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
const limits = [20, 100, 500];
const crowds = [1, 2, 8, 64, 200, 1000];

/** Lets some processes make their calls: all at once, or one after the other at four fifths of what the account allows. */
async function simulate({ processes, limit, arrivals, seed }) {
  const { clock, run } = createVirtualClock();
  const random = createChance(seed);
  const { fetch, counts } = createAccount({ clock, random, limit });
  const calls = Math.max(2, Math.ceil((limit * 12) / processes));
  const total = calls * processes;
  const span = arrivals === 'steady' ? (total / (limit * 0.8)) * 10_000 : 0;
  let failed = 0;
  for (let process = 0; process < processes; process += 1) {
    const options = { accessToken: 'api-simulated', clock, random, fetch };
    const flags = createFeatureFlagsClient({ ...options, baseUrl: 'https://app.launchdarkly.com' });
    for (let call = 0; call < calls; call += 1) {
      const at = span === 0 ? random() * 200 : random() * span;
      clock.after(at, () => flags.getFeatureFlag(flag).catch(() => (failed += 1)));
    }
  }
  await run();
  const ideal = Math.max(span, (Math.ceil(total / limit) - 1) * 10_000);
  return { total, failed, refused: counts.refused / counts.requests, over: counts.last / ideal };
}

const rows = [];
for (const arrivals of ['burst', 'steady']) {
  for (const limit of limits) {
    for (const processes of crowds) {
      const result = await simulate({ processes, limit, arrivals, seed: processes * 31 + limit });
      rows.push({ arrivals, limit, processes, ...result });
    }
  }
}

console.log('| arrivals | limit | processes | calls | failed | refused | time over ideal |');
console.log('|---|---|---|---|---|---|---|');
for (const { arrivals, limit, processes, total, failed, refused, over } of rows) {
  const share = `${(refused * 100).toFixed(1)} %`;
  console.log(
    `| ${arrivals} | ${limit} | ${processes} | ${total} | ${failed} | ${share} | ${over.toFixed(2)} |`,
  );
}
const [, , file] = process.argv;
if (file) await writeFile(file, drawCharts(rows));
