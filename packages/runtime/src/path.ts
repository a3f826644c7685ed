import { ConfigurationError } from './errors.js';

/**
 * Fills the parameters into a path template, percent-encoded.
 * @throws {ConfigurationError} when a value is missing, empty, `.` or `..`: the last two would reach another endpoint.
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  // Every second part is the name of a parameter.
  const parts = template.split(/[{}]/);
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? '';
    const value = [parameters[name]].join('');
    if (/^\.{0,2}$/.test(value)) throw new ConfigurationError(`Path parameter ${name} is "${value}"`);
    parts[index] = encodeURIComponent(value);
  }
  return parts.join('');
}
