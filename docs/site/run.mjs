import { spawnSync } from 'node:child_process';

/** Runs a command in a folder, its output where ours goes; ends this process as the command ended when that failed. */
export function run(command, parameters, { cwd, environment = {} }) {
  const { status, error } = spawnSync(command, parameters, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
