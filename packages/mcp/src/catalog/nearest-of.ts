import { closest } from 'fastest-levenshtein';

/** Says which of the known names is nearest to a name that is unknown. */
export function nearestOf(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'None is known here.';
  const lower = new Map(known.map((entry) => [entry.toLowerCase(), entry]));
  const nearest = closest(name.slice(0, 100).toLowerCase(), [...lower.keys()]);
  return `Did you mean "${lower.get(nearest) ?? nearest}"?`;
}
