/** Splits a text at what is no letter or digit, and names inside camelCase, into plain lower-case words. */
export function splitWords(text: string): string[] {
  return split(text).map(singular);
}

/** Tells whether a text or name has a word in the plural. */
export function hasPlural(text: string): boolean {
  return split(text).some((word) => !unclear.has(word) && singular(word) !== word);
}

/** Words that only look like a plural. */
const unclear = new Set(['details', 'does', 'gets', 'has', 'is', 'this', 'was']);

function split(text: string): string[] {
  return text
    .split(/[^A-Za-z0-9]+/)
    .flatMap((word) => word.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/))
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
}

/** Brings a plural into the form of one, so that both find each other. */
function singular(word: string): string {
  if (word.length < 4 || !/[^su]s$/.test(word)) return word;
  return word.endsWith('ies') ? word.replace(/ies$/, 'y') : word.replace(/(?<=[st]us|ss|x|[cs]h)es$|s$/, '');
}
