import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command as it is published. */
export const command = fileURLToPath(new URL('../../packages/mcp/dist/cli.js', import.meta.url));

/** How a run of the command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** Runs the command to its end; it keeps its logs and waiting calls in a folder. */
export function runCommand(folder: string, args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    env: { PATH: process.env['PATH'], LD_MCP_FOLDER: folder },
    encoding: 'utf8',
  });
  return { code: status, out: stdout.trim(), told: stderr.trim() };
}
