import { bumpOf, groupOf } from './change-rules.js';
import { adviceOf } from './advice-of.js';
import { describeChange } from './describe-change.js';
import type { SpecChange } from './spec-change.js';

/** The facts of a change; the rest follows from them. */
export interface ChangeFacts extends Omit<SpecChange, 'advice' | 'bump' | 'group' | 'sentence'> {
  /** Whether what changed was promised to stay as it was. */
  readonly stable: boolean;
}

/** Makes a change from its facts: its bump, its group, and its words. */
export function makeChange({ stable, ...facts }: ChangeFacts): SpecChange {
  const { kind, direction, operation, subject } = facts;
  const words = describeChange({ ...facts, thing: subject });
  return {
    ...facts,
    bump: bumpOf({ kind, direction, stable }),
    group: groupOf(kind, direction),
    sentence: operation ? `\`${operation.name}\`: ${words}` : words,
    advice: adviceOf(facts),
  };
}
