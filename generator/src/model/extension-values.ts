import { arrayOf } from '../document/json.js';
import type { Json } from '../document/json.js';
import type { TimeUnit } from './types.js';

/** Reads a unit of time. */
export function unitOf(unit: Json | undefined): TimeUnit | undefined {
  return unit === 'milliseconds' || unit === 'seconds' ? unit : undefined;
}

/** Reads a list of texts. */
export function stringsOf(list: Json | undefined): readonly string[] {
  return arrayOf(list).filter((entry) => typeof entry === 'string');
}
