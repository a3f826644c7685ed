import { existsSync, readdirSync } from 'node:fs';
import { root } from '../own-packages.mjs';
import { runProcess } from '../run-process.mjs';

/** Measures in bytes what every package of this repository weighs on npm, and after it is unpacked. */
export const measureTarballs = async () => {
  const names = readdirSync(`${root}packages`).filter((name) =>
    existsSync(`${root}packages/${name}/package.json`),
  );
  const workspaces = names.flatMap((name) => ['-w', `packages/${name}`]);
  const output = await runProcess('npm', ['pack', '--json', '--dry-run', '--ignore-scripts', ...workspaces], {
    cwd: root,
  });
  return JSON.parse(output).map(({ name, size, unpackedSize, entryCount }) => ({
    name,
    size,
    unpackedSize,
    files: entryCount,
  }));
};
