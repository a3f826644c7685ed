import type { JsonObject } from '../../document/json.js';
import { withTicks } from './listed-codes.js';

const longest = 5_000;

/** Reads the value that stands for a parameter that is left out; a default in words, such as "7 days ago", is none. */
export function liftDefault({ type }: JsonObject, text: string): boolean | number | string | undefined {
  const prose = withTicks(text.slice(0, longest));
  const [, code, bare] =
    /\bdefault(?:s to| value is| is|:)? (?:one day \()?(?:`([\w.-]{1,100})`|(true|false|-?\d{1,15})(?=[,.]|$))/i.exec(
      prose,
    ) ?? [];
  const told = code ?? bare;
  if (told === undefined) return undefined;
  if (type === 'boolean') return told === 'true' ? true : told === 'false' ? false : undefined;
  if (type === 'integer' || type === 'number') return /^-?\d+$/.test(told) ? Number(told) : undefined;
  return type === 'string' && code !== undefined ? code : undefined;
}
