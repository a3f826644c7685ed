import { ConfigurationError } from '../errors/launchdarkly-error.js';
import { fieldAt } from '../json/read-field.js';

/**
 * Fills the parameters into a path template, percent-encoded; every second part of the template names one.
 * @throws {ConfigurationError} when a value is missing, empty, `.` or `..`: the last two would reach another endpoint.
 */
export function fillPath(parts: readonly string[], parameters: object): string {
  let path = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) path += part;
    else {
      const value = [fieldAt(parameters, part)].join('');
      if (/^\.{0,2}$/.test(value)) throw new ConfigurationError(`Path parameter ${part} is "${value}"`);
      path += encodeURIComponent(value);
    }
  }
  return path;
}
