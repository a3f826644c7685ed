import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('run-update.mjs', import.meta.url));

/** How a child ended, and what it printed. */
export interface ChildResult {
  readonly code: number | null;
  readonly output: string;
}

/** Runs an update in a process of its own; with a delay, kills it that many milliseconds after it has begun to write. */
export async function runChild(root: string, from: string, killAfter?: number): Promise<ChildResult> {
  const child = spawn(process.execPath, [runner, root, from], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (killAfter !== undefined) {
    while (child.exitCode === null && !existsSync(join(root, '.ld-rest-writing'))) await setImmediate();
    if (killAfter > 0) await setTimeout(killAfter);
    child.kill('SIGKILL');
  }
  return { code: await ended, output };
}
