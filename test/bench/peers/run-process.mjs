import { execFile } from 'node:child_process';

/** Runs a program to its end; resolves to what it printed. A failure is an error with its output. */
export const runProcess = (file, parameters, options = {}) =>
  new Promise((resolve, reject) => {
    execFile(file, parameters, { maxBuffer: 64 * 1024 * 1024, ...options }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${file} ${parameters.join(' ')}: ${error.message}\n${stdout}\n${stderr}`));
      else resolve(stdout);
    });
  });
