import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TEST_TOKEN } from '@ld-rest/test-server';

/** What a program printed, and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly printed: string;
  readonly complaints: string;
}

/** How a program is started. */
export interface ProgramRun {
  /** Its name under `examples`, then its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs an example in a process of its own, as a user does. */
export function runProgram({ command, folder, env = {} }: ProgramRun): Promise<Outcome> {
  const [name, ...given] = command;
  const program = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  const options = { cwd: folder, env: { PATH: process.env['PATH'], NO_COLOR: '1', ...env } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...given], options, (_error, printed, complaints) => {
      resolve({ status: child.exitCode ?? -1, printed, complaints });
    });
  });
}

/** The variables that lead a program to a stand-in. */
export function pointTo(url: string): Readonly<Record<string, string>> {
  return { LAUNCHDARKLY_ACCESS_TOKEN: TEST_TOKEN, LAUNCHDARKLY_API_HOST: url };
}
