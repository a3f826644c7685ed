import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@ld-rest/runtime';
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { createProjectsClient } from '@ld-rest/projects';
import { createSegmentsClient } from '@ld-rest/segments';
import { TEST_TOKEN, startTestServer } from '@ld-rest/test-server';
import { run } from './run-command.mjs';

/** What only some packages show: their dependencies come from another registry, and they are started, not imported. */
const STARTED = ['generator', 'mcp'];

/** A delivery for the receiver that the README of webhook-events exports. */
const delivery = `
import { POST } from './webhook-events.js';
const [, , body, signature] = process.argv;
const request = new Request('https://localhost', { method: 'POST', body, headers: { 'x-ld-signature': signature } });
console.log((await POST(request)).status);
`;

/**
 * Copies the first example of each README into a fresh folder, character by character, where the tarballs are installed, and runs
 * it against a stand-in. Returns how many ran.
 */
export async function runFirstExamples(folder, { repository, contract, compiler, environment }) {
  const tarballs = join(folder, 'tarballs');
  const project = join(folder, 'first-examples');
  mkdirSync(project, { recursive: true });
  await run(process.execPath, [join(repository, '.ci/pack-all.mjs'), tarballs], { cwd: repository });
  const files = readdirSync(tarballs).filter(
    (name) => !STARTED.some((it) => name.startsWith(`ld-rest-${it}-`)),
  );
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const paths = files.map((name) => join(tarballs, name));
  await run('npm', ['install', '--no-audit', '--no-fund', ...paths], { cwd: project, environment });

  const names = readdirSync(join(project, 'node_modules/@ld-rest'));
  for (const name of names) {
    const readme = readFileSync(join(project, 'node_modules/@ld-rest', name, 'README.md'), 'utf8');
    writeFileSync(join(project, `${name}.ts`), firstExample(readme));
  }
  const root = readFileSync(join(repository, 'README.md'), 'utf8');
  writeFileSync(join(project, 'README.ts'), firstExample(root));
  writeFileSync(join(project, 'deliver.js'), delivery);
  await compile(project, { repository, compiler });

  const walked = readdirSync(project)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(project, name), 'utf8').matchAll(/\.(\w+)\.paginate\(/g)])
    .map(([, method]) => method);
  // A list without a total ends with an empty page, which the stand-in has where it knows the elements.
  const seeds = Object.fromEntries(walked.map((method) => [operationIdOf(contract, method), 2]));
  const stateless = await startTestServer({ contract, seeds });
  const account = await startAccount(contract);
  try {
    for (const name of [...names, 'README']) {
      const { url } = ['patch', 'README'].includes(name) ? account : stateless;
      const given = { LAUNCHDARKLY_ACCESS_TOKEN: TEST_TOKEN, LAUNCHDARKLY_API_HOST: url };
      await run(process.execPath, [`${name}.js`], { cwd: project, environment: given });
    }
    assert.ok(stateless.requests.length >= names.length, 'The examples have called.');
    const refused = [...stateless.requests, ...account.requests].filter(({ answer }) => answer.status >= 400);
    assert.deepEqual(
      refused.map(({ method, path }) => `${method} ${path}`),
      [],
    );
    assert.equal(await deliverWebhook(project), '204');
  } finally {
    await stateless.close();
    await account.close();
  }
  return names.length + 1;
}

/** A method begins with a small letter; some operations do not. */
function operationIdOf({ paths }, method) {
  const ids = Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  return ids.find((id) => id?.toLowerCase() === method.toLowerCase());
}

function firstExample(readme) {
  const [, code] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
  assert.ok(code, 'The README has an example.');
  return code;
}

/** As a user's project compiles: strict, and with the types of Node. */
function compile(project, { repository, compiler }) {
  const compilerOptions = {
    target: 'ES2022',
    module: 'nodenext',
    strict: true,
    typeRoots: [join(repository, 'node_modules/@types')],
    types: ['node'],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  return run(process.execPath, [compiler, '-p', project], { cwd: project });
}

/** A stand-in with the flag and the segment that the examples of patches change. */
async function startAccount(contract) {
  const server = await startTestServer({ contract, stateful: true });
  const connection = connect({ accessToken: TEST_TOKEN, baseUrl: server.url });
  const projectKey = 'web';
  await createProjectsClient(connection).postProject({ body: { key: projectKey, name: 'Web' } });
  await createFeatureFlagsClient(connection).postFeatureFlag({
    projectKey,
    body: { key: 'checkout', name: 'Checkout' },
  });
  await createSegmentsClient(connection).postSegment({
    projectKey,
    environmentKey: 'production',
    body: { key: 'beta-testers', name: 'Beta testers' },
  });
  return server;
}

async function deliverWebhook(project) {
  const secret = 'secret';
  const body = JSON.stringify({ _id: '1', date: 0, kind: 'flag', name: 'Checkout', accesses: [] });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const environment = { LAUNCHDARKLY_WEBHOOK_SECRET: secret };
  return (await run(process.execPath, ['deliver.js', body, signature], { cwd: project, environment })).trim();
}
