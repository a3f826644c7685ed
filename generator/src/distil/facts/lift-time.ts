import type { Json } from '../../document/json.js';
import { withTicks } from './listed-codes.js';

/** In what a point in time is counted since 1970. */
export type TimeUnit = 'milliseconds' | 'seconds';

/** What a text and an example tell of the unit of a point in time. */
export interface LiftedUnit {
  readonly unit: TimeUnit | undefined;
  /** Why nothing was decided although something was said. */
  readonly open: string | undefined;
}

const longest = 5_000;

const phrases: readonly (readonly [TimeUnit, RegExp])[] = [
  [
    'milliseconds',
    /\b(?:unix|epoch)\b[^.;]{0,40}?\bmilliseconds\b|\bmilliseconds since\b|\b(?:unix|epoch) ?millis|\bdate in milliseconds\b/i,
  ],
  ['seconds', /\b(?:unix|epoch)\b[^.;]{0,40}?\bseconds\b|(?<![a-z])seconds since\b/i],
];

/** Reads the unit of a point in time from a text, and refuses it where an example is of another magnitude. */
export function liftUnit(text: string, example: Json | undefined): LiftedUnit {
  const prose = withTicks(text.slice(0, longest));
  const told = phrases.find(([, phrase]) => phrase.test(prose))?.[0];
  const shown = unitOfExample(example) ?? unitOfExample(/\bexample,? `?(\d{9,14})\b/i.exec(prose)?.[1]);
  if (told !== undefined && shown !== undefined && told !== shown)
    return { unit: undefined, open: `says ${told}, and shows a number of the magnitude of ${shown}` };
  const dated = told !== undefined || /\b(?:unix|epoch|timestamp)\b/i.test(prose);
  return { unit: dated ? (told ?? shown) : undefined, open: undefined };
}

/** Ten digits are seconds from 2001 to 2286, thirteen are milliseconds of the same years. */
function unitOfExample(example: Json | undefined): TimeUnit | undefined {
  const digits = typeof example === 'number' || typeof example === 'string' ? String(example) : '';
  if (/^1\d{9}$/.test(digits)) return 'seconds';
  return /^1\d{12}$/.test(digits) ? 'milliseconds' : undefined;
}
