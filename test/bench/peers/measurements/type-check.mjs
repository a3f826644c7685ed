import { join } from 'node:path';
import { takeTurns, timeOf } from '../median.mjs';
import { root } from '../own-packages.mjs';
import { runProcess } from '../run-process.mjs';

const compilers = { 5.9: 'node_modules/typescript/bin/tsc', 7: 'node_modules/ts7/bin/tsc' };

/** Measures in ms how long a version of TypeScript takes to check what a user wrote, and fails when it complains. */
export const measureTypeCheck = (version) => (peers) =>
  takeTurns(
    peers,
    ({ folder }) =>
      timeOf(() => runProcess(process.execPath, [join(root, compilers[version]), '-p', folder])),
    { rounds: 7 },
  );
