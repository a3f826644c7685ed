import { execFile } from 'node:child_process';

/**
 * Runs a command to its end and returns what it printed; a status that was not expected is an error that shows all of it.
 * Never blocks: the server that is called runs in this process.
 */
export function run(command, parameters, { cwd, environment = {}, expected = [0] } = {}) {
  const options = { cwd, env: { ...process.env, ...environment }, maxBuffer: 256 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(command, parameters, options, (error, stdout, stderr) => {
      const status = error ? error.code : 0;
      if (expected.includes(status)) resolve(stdout);
      else
        reject(
          new Error(`${command} ${parameters.join(' ')} ended with status ${status}.\n${stdout}\n${stderr}`),
        );
    });
  });
}
