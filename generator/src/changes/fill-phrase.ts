/** Words for the places of a phrase, by name. */
export type Words = Readonly<Record<string, string>>;

/** Puts words into the places of a phrase: `{thing}` by name, `{is|are}` by number. */
export function fillPhrase(phrase: string, words: Words, count: number): string {
  return phrase.replaceAll(/\{([^{}]+)\}/g, (place, name: string) => {
    const [one = '', several] = name.split('|');
    if (several !== undefined) return count > 1 ? several : one;
    return words[name] ?? place;
  });
}
