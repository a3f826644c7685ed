// Prints a CycloneDX bill of materials: the published packages, and what they bring along to whoever installs them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(`${root}packages`).filter((name) =>
  existsSync(`${root}packages/${name}/package.json`),
);
const workspaces = packages.flatMap((name) => ['--workspace', `packages/${name}`]);

execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', ...workspaces], {
  cwd: root,
  stdio: 'inherit',
});
