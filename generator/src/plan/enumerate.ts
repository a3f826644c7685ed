/** Lists words as a sentence does: `a, b and c`; of more than a few over the limit, only the first. */
export function enumerate(words: readonly string[], longest = Number.POSITIVE_INFINITY): string {
  if (words.length > longest + 2)
    return `${words.slice(0, longest).join(', ')} and ${words.length - longest} more`;
  const [only = '', ...others] = words;
  return others.length === 0 ? only : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
