import { ConfigurationError } from '../errors/launchdarkly-error.js';
import type { FilterWriter } from '../connection/options.js';

/**
 * Creates what writes a filter as `field:value`, joined by commas; times in objects are written in milliseconds.
 *
 * LaunchDarkly knows no way to escape a comma in a value, nor in an element of a list what separates the elements.
 * @param separators What joins the elements of a list, by field.
 * @throws {ConfigurationError} from what it creates, when a value holds what separates values.
 */
export function colonFilter(separators: Readonly<Record<string, string>> = {}): FilterWriter {
  return (filter) =>
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && String(value) !== '')
      .map(([field, value]: [string, unknown]) => {
        const separator = (Array.isArray(value) && separators[field]) || ',';
        const parts = Array.isArray(value) ? value.map(String) : [writeValue(value)];
        const wrong = parts.find((part) => part.includes(',') || part.includes(separator));
        if (wrong !== undefined)
          throw new ConfigurationError(
            `No "${wrong.includes(separator) ? separator : ','}" can stand in the filter ${field}. Write the filter as text`,
          );
        return `${field}:${parts.join(separator)}`;
      })
      .join();
}

function writeValue(value: unknown): string {
  return value instanceof Object
    ? JSON.stringify(value, function (this: Record<string, unknown>, name, part: unknown) {
        const given = this[name];
        return given instanceof Date ? +given : part;
      })
    : String(value);
}
