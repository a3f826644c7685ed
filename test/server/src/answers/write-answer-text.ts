import { createHash } from 'node:crypto';
import type { SampleSite } from '../sample/sample-text.js';

/** Writes the texts of answers: ids have 24 hexadecimal digits, as most of LaunchDarkly's, and all else is named and numbered. */
export function writeAnswerText({ name, serial }: SampleSite): string {
  return /^_?id$|Id$/.test(name) ? hexadecimalId(`${name} ${serial}`) : `${name}-${serial}`;
}

/** Makes an id of LaunchDarkly's usual form, the same for the same origin. */
export function hexadecimalId(origin: string): string {
  return createHash('sha1').update(origin).digest('hex').slice(0, 24);
}
