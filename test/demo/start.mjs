// `npm start`: generates every package from the embedded contract, builds them, starts the loopback stand-in and makes a
// first call with two of the built clients. Prints what there is and how long each stage took.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const timings = [];

const time = async (stage, run) => {
  const start = performance.now();
  const result = await run();
  timings.push([stage, performance.now() - start]);
  return result;
};

const npmRun = (script) => {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${script} ended with status ${status}.`);
};

await time('compile the generator', () => npmRun('compile:generator'));
const { generate, readCorrected } = await import('@ld-rest/generator');
const { model, files, bytes } = await time('generate the packages', () => generate({ root }));
await time('build everything', () => npmRun('build'));

const { startTestServer, TEST_TOKEN } = await import('@ld-rest/test-server');
const { connect } = await import('@ld-rest/runtime');
const { createFeatureFlagsClient } = await import('@ld-rest/feature-flags');
const { createAIConfigsClient } = await import('@ld-rest/ai-configs');

const server = await startTestServer({ contract: await readCorrected(root) });
const calls = await time('first calls', async () => {
  const connection = connect({ accessToken: TEST_TOKEN, baseUrl: server.url });
  const flag = await createFeatureFlagsClient(connection).getFeatureFlag({
    projectKey: 'web',
    featureFlagKey: 'checkout',
  });
  const config = await createAIConfigsClient(connection).getAIConfig({
    projectKey: 'web',
    configKey: 'greeter',
  });
  return [`getFeatureFlag -> ${flag.key}`, `getAIConfig -> ${config.key}`];
});
await server.close();

const operations = model.areas.flatMap((area) => area.operations);
const count = (accept) => String(operations.filter(accept).length);
const rows = [
  ['areas', String(model.areas.length)],
  ['operations', String(operations.length)],
  ['  stable', count(({ stability }) => stability === 'stable')],
  ['  beta', count(({ stability }) => stability === 'beta')],
  ['  deprecated', count(({ deprecated }) => deprecated)],
  ['files', String(files)],
  ['bytes', String(bytes)],
  ...timings.map(([stage, milliseconds]) => [stage, `${Math.round(milliseconds)} ms`]),
  ...calls.map((call) => ['call', call]),
];
for (const [label, value] of rows) console.log(`${label.padEnd(24)}${value}`);
