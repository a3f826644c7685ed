import { ConfigurationError } from '../errors/launchdarkly-error.js';
import type { FilterWriter } from '../connection/options.js';

/**
 * Creates what writes a filter as `field operator value`, joined by commas.
 *
 * Texts stand in double quotes, where commas, colons and spaces mean nothing. LaunchDarkly knows no way to escape a quote.
 * @throws {ConfigurationError} from what it creates, when a text holds a quote, a backslash or a control character.
 * @param bare Leaves the quotes out around a text of letters, digits and `. _ / : @ -`.
 */
export function operatorFilter(bare?: true): FilterWriter {
  const write = (value: unknown): string => {
    const text = JSON.stringify(value);
    if (/\\/.test(text))
      throw new ConfigurationError(
        `No quote, backslash or control character can stand in a filter: ${text}. Write the filter as text`,
      );
    return bare && /^"[\w./:@-]+"$/.test(text) ? text.slice(1, -1) : text;
  };
  return (filter) =>
    Object.entries(filter)
      .flatMap(([field, conditions]: [string, object | undefined]) =>
        Object.entries(conditions ?? {})
          .filter(([, value]) => value !== undefined)
          .map(([operator, value]) => `${field} ${operator} ${write(value)}`),
      )
      .join();
}
