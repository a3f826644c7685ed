import { ConfigurationError } from './errors.js';

/**
 * Fills the parameters into a path template, percent-encoded.
 * @throws {ConfigurationError} when a value is missing, empty, `.` or `..`: the last two would reach another endpoint.
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = [parameters[name]].join('');
    if (/^\.{0,2}$/.test(value)) throw new ConfigurationError(`Path parameter ${name} is "${value}"`);
    return encodeURIComponent(value);
  });
}
