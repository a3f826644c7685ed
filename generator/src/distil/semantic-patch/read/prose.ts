const longest = 2_000;

/** Cuts prose to a length that its readers can afford, and takes links and line breaks out of it. */
export function plainProse(text: string): string {
  return text
    .slice(0, longest)
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Splits prose into sentences. */
export function sentencesOf(prose: string): readonly string[] {
  return prose.split(/(?<=[.!?])\s/);
}

/** Lists what prose shows as code. */
export function codesOf(prose: string): readonly string[] {
  return [...prose.matchAll(/`([^`]+)`|<code>([^<]+)<\/code>/g)].map(([, ticks, tag]) => ticks ?? tag ?? '');
}

/** Enough of a text to find it by, on one line whatever stands in it. */
export function quote(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
