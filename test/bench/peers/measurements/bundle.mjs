import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const sizeOf = async ({ folder }) => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'client.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
};

/** Measures in bytes, minified and gzip'd, what three calls weigh in a browser. */
export const measureBundle = async (peers) =>
  Object.fromEntries(await Promise.all(peers.map(async (peer) => [peer.name, await sizeOf(peer)])));
