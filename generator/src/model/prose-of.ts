import { stringOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';

/** Reads the first paragraph of LaunchDarkly's own words, which only a contract pulled with `--keep-prose` holds. */
export function proseOf(source: JsonObject): string | undefined {
  const text = stringOf(source['description']) ?? stringOf(source['summary']);
  return text?.split(/\n\s*\n/, 1)[0]?.trim();
}
