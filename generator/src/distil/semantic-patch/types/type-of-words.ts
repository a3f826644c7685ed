import { undecided } from './instruction-type.js';
import type { InstructionType } from './instruction-type.js';

const text: InstructionType = { is: 'string' };

/** What LaunchDarkly calls things whose values are always of one type; a "value" is what a flag serves: any JSON. */
const nouns = new Map<string, InstructionType>([
  ...['attribute', 'description', 'id', 'key', 'kind', 'name', 'reason', 'role', 'string'].map(
    (noun) => [noun, text] as const,
  ),
  ['value', { is: 'any' }],
  ['version', { is: 'integer' }],
]);

const plurals = new Set(['actions', 'ids', 'keys', 'names', 'roles', 'strings', 'tags']);

/** The first words name the thing; later ones relate it to others ("key of a rule"). */
const headLength = 6;

/** The type of a single value from the words that describe it. */
export function typeOfWords(words: string): InstructionType {
  const lower = words.toLowerCase();
  if (/\bmilliseconds\b/.test(lower) || lower.includes('must be an integer')) return { is: 'integer' };
  if (/\bthousandths of a percent\b/.test(lower)) return rangeOf(lower);
  if (/^(boolean|whether)\b/.test(lower)) return { is: 'boolean' };
  if (/^(integer|number)\b/.test(lower)) return { is: lower.startsWith('integer') ? 'integer' : 'number' };
  if (lower.includes(' separated list')) return text;
  const noun = headOf(lower).find((word) => nouns.has(word));
  return nouns.get(noun ?? '') ?? undecided;
}

/** The type of the elements of a list from the words behind "list of". */
export function typeOfElements(words: string): InstructionType {
  const lower = words.toLowerCase();
  if (/\bstrings, numbers\b/.test(lower)) return { is: 'choice', options: [{ is: 'number' }, text] };
  return headOf(lower).some((word) => plurals.has(word)) ? text : undecided;
}

function headOf(lower: string): readonly string[] {
  return lower
    .split(/[^a-z]+/, headLength + 1)
    .filter((word) => word !== '')
    .slice(0, headLength);
}

function rangeOf(lower: string): InstructionType {
  const [, minimum, maximum] = /\((\d{1,9})-(\d{1,9})\)/.exec(lower) ?? [];
  if (minimum === undefined || maximum === undefined) return { is: 'integer' };
  return { is: 'integer', minimum: Number(minimum), maximum: Number(maximum) };
}
