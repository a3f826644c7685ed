import type { DocumentedKind } from './read-kind.js';

/** Which instructions work on one environment, whose key stands beside them in the body. */
export interface EnvironmentKey {
  readonly neededBy: readonly string[];
  /** Said to need it by their group's text, and shown without it by their own examples. */
  readonly disputedBy: readonly string[];
}

/** Decides which kinds need `environmentKey`: what the body requires is above examples, and examples above a group's text. */
export function readEnvironmentKey(kinds: readonly DocumentedKind[], required: boolean): EnvironmentKey {
  const judged = kinds.map((kind) => ({ kind: kind.kind, verdict: required ? 'needed' : judge(kind) }));
  const kindsOf = (wanted: string): readonly string[] =>
    judged.flatMap(({ kind, verdict }) => (verdict === wanted ? [kind] : [])).toSorted();
  return { neededBy: kindsOf('needed'), disputedBy: kindsOf('disputed') };
}

function judge({ prose, group, believed }: DocumentedKind): 'needed' | 'disputed' | 'free' {
  const claim = claimOf(prose) ?? claimOf(group);
  const shown = believed.some(({ body }) => Object.hasOwn(body, 'environmentKey'));
  if (claim === 'needed' && !shown && believed.length > 0) return 'disputed';
  return claim ?? (shown ? 'needed' : 'free');
}

function claimOf(prose: string): 'needed' | 'free' | undefined {
  const [claim, negation] = /(\b(?:do|does) not )?\brequires? the `environmentKey`/i.exec(prose) ?? [];
  if (claim === undefined) return undefined;
  return negation === undefined ? 'needed' : 'free';
}
