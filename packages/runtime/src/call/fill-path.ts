import { ConfigurationError } from '../errors/launchdarkly-error.js';
import { fieldAt } from '../json/read-field.js';

/**
 * Fills the parameters into a path template, percent-encoded; every second part of the template names one.
 * @throws {ConfigurationError} when a value is missing, empty, `.` or `..`: the last two would reach another endpoint.
 */
export function fillPath(parts: readonly string[], parameters: object): string {
  let path = '';
  let isName = false;
  for (const part of parts) {
    path += isName ? encodeSegment(part, fieldAt(parameters, part) ?? '') : part;
    isName = !isName;
  }
  return path;
}

function encodeSegment(name: string, value: unknown): string {
  const text = String(value);
  if (/^\.{0,2}$/.test(text)) throw new ConfigurationError(`Path parameter ${name} is "${text}"`);
  return encodeURIComponent(text);
}
