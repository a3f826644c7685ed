import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/migration.md'), 'utf8');

/** Inside the repository, so that packages resolve as they do for a user. */
const folder = join(root, 'node_modules/.cache/migration-calls');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The clients that the guide calls, by the name that it gives them. */
const clients = {
  flags: ['feature-flags', 'createFeatureFlagsClient'],
  projects: ['projects', 'createProjectsClient'],
  environments: ['environments', 'createEnvironmentsClient'],
  segments: ['segments', 'createSegmentsClient'],
  members: ['account-members', 'createAccountMembersClient'],
  teams: ['teams', 'createTeamsClient'],
  tokens: ['access-tokens', 'createAccessTokensClient'],
  auditLog: ['audit-log', 'createAuditLogClient'],
  webhooks: ['webhooks', 'createWebhooksClient'],
  metrics: ['metrics', 'createMetricsClient'],
  roles: ['custom-roles', 'createCustomRolesClient'],
  contexts: ['contexts', 'createContextsClient'],
  aiConfigs: ['ai-configs', 'createAIConfigsClient'],
  other: ['other', 'createOtherClient'],
} as const;

const [, section = ''] = guide.split('## Call by call');
const calls = [...section.matchAll(/^\| `[^`]+`(?: in a loop)? \| `([^`]+)` \|$/gm)].map(
  ([, call = '']) => call,
);

it('has a call of ours beside each of theirs, and each of ours compiles', { timeout: 60_000 }, () => {
  expect(calls.length).toBeGreaterThanOrEqual(25);
  expect(section.match(/^\| `/gm)).toHaveLength(calls.length);

  const names = Object.entries(clients);
  const program = [
    ...names.map(([, [slug, factory]]) => `import { ${factory} } from '@ld-rest/${slug}';`),
    'const [p, e, f, id] = ["web", "production", "checkout", "1"] as const;',
    ...names.map(([name, [, factory]]) => `const ${name} = ${factory}();`),
    ...calls.map((call) => `void ${call};`),
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'calls.ts'), program.join('\n'));
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: ['node'],
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const { stdout } = spawnSync(process.execPath, ['node_modules/ts7/bin/tsc', '-p', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
