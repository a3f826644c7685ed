import { ConfigurationError } from '../errors/launchdarkly-error.js';
import type { CallOptions, ConnectOptions } from './options.js';

const names: Readonly<Record<keyof ConnectOptions, true>> = {
  accessToken: true,
  auth: true,
  baseUrl: true,
  clock: true,
  concurrency: true,
  deadline: true,
  fetch: true,
  methodOverride: true,
  onEvent: true,
  random: true,
  region: true,
  retry: true,
  scheme: true,
  timeout: true,
  userAgent: true,
};

/**
 * Checks the options of a connection.
 * @throws {ConfigurationError} for a name that is none of theirs, and a number that cannot work.
 */
export function checkOptions(options: ConnectOptions): void {
  for (const name in options) {
    if (!Object.hasOwn(names, name)) {
      throw new ConfigurationError(
        `There is no option "${name}". There are ${Object.keys(names).join(', ')}.`,
      );
    }
  }
  checkNumber('concurrency', options.concurrency, 1);
  checkTimes(options);
}

/**
 * Checks the times and numbers of a call or a connection.
 * @throws {ConfigurationError} for a number that cannot work.
 */
export function checkTimes({
  timeout,
  deadline,
  retry,
}: Pick<CallOptions, 'timeout' | 'deadline' | 'retry'>): void {
  checkNumber('timeout', timeout, 0);
  checkNumber('deadline', deadline, 0);
  if (!retry) return;
  checkNumber('retry.attempts', retry.attempts, 1);
  checkNumber('retry.rateLimits', retry.rateLimits, 0);
}

function checkNumber(name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isFinite(value) && value >= least)) return;
  throw new ConfigurationError(`${name} is ${value}. Give a finite number of at least ${least}.`);
}
