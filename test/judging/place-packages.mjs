import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = new URL('../../packages/', import.meta.url);

/** Copies built packages to where npm puts them for a user: a link would lead tools to a place outside node_modules. */
export function placePackages(folder, names) {
  for (const name of names) {
    const target = fileURLToPath(new URL(`node_modules/@ld-rest/${name}/`, folder));
    rmSync(target, { recursive: true, force: true });
    for (const part of ['package.json', 'dist']) {
      cpSync(fileURLToPath(new URL(`${name}/${part}`, packages)), `${target}${part}`, { recursive: true });
    }
  }
}
