/** An item with its index on the page. */
export interface Sifted {
  readonly item: unknown;
  readonly index: number;
}

/**
 * Creates what leaves out items that were there before: on any page by the caller's identity, and on the page before by
 * that of the list, where only the edges of pages overlap.
 */
export function createSieve(
  dedupeBy: ((item: unknown) => unknown) | undefined,
  identify: ((item: unknown) => unknown) | undefined,
): (items: readonly unknown[]) => readonly Sifted[] {
  const identityOf = dedupeBy ?? identify;
  let known = new Set<unknown>();
  return (items) => {
    const indexed = items.map((item, index) => ({ item, index }));
    if (!identityOf) return indexed;
    const before = known;
    if (!dedupeBy) known = new Set();
    return indexed.filter(({ item }) => {
      const identity = identityOf(item);
      const isNew = !before.has(identity);
      known.add(identity);
      return isNew;
    });
  };
}
