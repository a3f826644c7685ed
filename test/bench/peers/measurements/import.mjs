import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { takeTurns, timeOf } from '../median.mjs';
import { runProcess } from '../run-process.mjs';

const start = ({ folder }) => {
  const code = `const { createClient } = await import(${JSON.stringify(pathToFileURL(join(folder, 'client.js')).href)}); createClient('http://127.0.0.1:1', 'api-bench'); process.exit();`;
  return timeOf(() => runProcess(process.execPath, ['--input-type=module', '-e', code]));
};

/** Measures in ms how long a process takes that imports a client and creates it. */
export const measureImport = (peers) => takeTurns(peers, start, { rounds: 21, warmUp: 2 });
