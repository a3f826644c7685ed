// `npm run test:workers`: the packages in workerd, at an old and at a new compatibility date. A hundred requests come at once; each
// has a client for itself, or all of an isolate share one.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorrected } from '@ld-rest/generator';
import { TEST_TOKEN, startTestServer } from '@ld-rest/test-server';
import { build } from 'esbuild';
import { install } from '../judging/install.mjs';
import { startWorkerd } from './start-workerd.mjs';

const COUNT = 100;
const compatibilityDates = ['2024-09-01', '2026-11-17'];
const here = new URL('./', import.meta.url);

if (await install(here)) {
  if (existsSync(new URL('node_modules/@cloudflare/workerd-linux-64', here))) {
    process.exitCode = (await judge()) ? 0 : 1;
  } else
    console.log(
      `skipped: the workerd of this judge is for Linux on x64, not ${process.platform} on ${process.arch}`,
    );
}

async function judge() {
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-workers-'));
  const outfile = join(folder, 'worker.js');
  await build({
    entryPoints: [fileURLToPath(new URL('worker.mjs', here))],
    bundle: true,
    format: 'esm',
    outfile,
  });
  const contract = await readCorrected(fileURLToPath(new URL('../..', here)));
  const verdicts = [];
  for (const compatibilityDate of compatibilityDates) {
    const server = await startTestServer({ contract, intercept: answerFlag });
    const bindings = { BASE_URL: server.url, ACCESS_TOKEN: TEST_TOKEN };
    const workerd = await startWorkerd({ folder, script: 'worker.js', compatibilityDate, bindings });
    try {
      for (const way of ['client-per-request', 'client-per-isolate', 'promise-per-isolate']) {
        verdicts.push(await judgeWay({ workerd, server, compatibilityDate, way }));
      }
    } finally {
      await workerd.close();
      await server.close();
    }
  }
  rmSync(folder, { recursive: true });
  return verdicts.every(Boolean);
}

/** Answers with the flag that was asked for, so that a request which gets the answer of another is noticed. */
function answerFlag({ path }) {
  return { status: 200, body: { key: path.featureFlagKey } };
}

/** Sends all requests at once. The promise that requests share is the way that has to fail. */
async function judgeWay({ workerd, server, compatibilityDate, way }) {
  const before = server.requests.length;
  const started = performance.now();
  const problems = await Promise.all(
    Array.from({ length: COUNT }, (_, index) => ask(`${workerd.url}/${way}`, `flag-${index}`)),
  );
  const time = Math.round(performance.now() - started);
  const good = problems.filter((problem) => problem === undefined).length;
  const calls = server.requests.length - before;
  const mustFail = way === 'promise-per-isolate';
  const note = mustFail ? ' (cannot work in a Worker: has to fail)' : '';
  console.log(`workerd ${compatibilityDate}, ${way}: ${good} of ${COUNT}, ${calls} calls, ${time} ms${note}`);
  if (mustFail) return good < COUNT / 2 && calls === 1;
  for (const problem of new Set(problems)) if (problem !== undefined) console.error(`  ${problem}`);
  return good === COUNT && calls === COUNT;
}

/** Returns what is wrong with the answer to a request. */
async function ask(url, flag) {
  const response = await fetch(`${url}?flag=${flag}`);
  const text = await response.text();
  return response.ok && text === flag ? undefined : `${response.status} ${text}, wanted ${flag}`;
}
