import { compact } from '../document/json.js';
import type { JsonObject } from '../document/json.js';

/** Reads the default and the largest page size out of a `limit` parameter's text. */
export function liftPageSize(text: string): JsonObject | undefined {
  const size = compact([
    ['default', firstNumber(text, [/\bdefaults? (?:is|to) (-?\d+)/i, /\bdefault: ?(-?\d+)/i])],
    [
      'maximum',
      firstNumber(text, [
        /\bbetween 1 and (\d+)/i,
        /\bmaximum (?:limit |allowed )?is (\d+)/i,
        /\bmax: ?(\d+)/i,
      ]),
    ],
  ]);
  return Object.keys(size).length > 0 ? size : undefined;
}

function firstNumber(text: string, patterns: readonly RegExp[]): number | undefined {
  const matches = patterns.map((pattern) => pattern.exec(text)?.[1]);
  const found = matches.find((match) => match !== undefined);
  // A default of -1 means "everything": there is no page size to speak of.
  return found === undefined || Number(found) < 1 ? undefined : Number(found);
}
