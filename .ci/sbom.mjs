// Prints a CycloneDX bill of materials: the published packages, and what they bring along to whoever installs them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(`${root}packages`).filter((name) =>
  existsSync(`${root}packages/${name}/package.json`),
);
const workspaces = packages.flatMap((name) => ['--workspace', `packages/${name}`]);

const bill = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', ...workspaces], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }),
);

// npm lists the other workspaces too when they share a dependency: only what the packages reach is kept.
const dependsOn = new Map(bill.dependencies.map(({ ref, dependsOn: needed = [] }) => [ref, needed]));
const reached = new Set();
const visit = (ref) => {
  if (reached.has(ref)) return;
  reached.add(ref);
  for (const next of dependsOn.get(ref) ?? []) visit(next);
};
const isPackage = (ref) => packages.some((name) => ref.startsWith(`@ld-rest/${name}@`));
for (const ref of dependsOn.keys()) if (isPackage(ref)) visit(ref);
const kept = {
  ...bill,
  components: bill.components.filter((component) => reached.has(component['bom-ref'])),
  dependencies: bill.dependencies.filter(({ ref }) => reached.has(ref)),
};
process.stdout.write(`${JSON.stringify(kept, null, 2)}\n`);
