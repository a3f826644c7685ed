import { upperFirst } from 'es-toolkit/string';
import { ruleOf } from './change-catalogue.js';
import { adviseOn, code, describeChange, placeThing } from './describe-change.js';
import type { SpecChange } from './spec-change.js';

/** The facts of a change; the rest follows from them. */
export interface ChangeFacts extends Omit<SpecChange, 'advice' | 'bump' | 'group' | 'sentence'> {
  /** Whether what changed was promised to stay as it was: what was beta moves a version by a minor at most. */
  readonly stable: boolean;
}

/** Makes a change from its facts: its bump, its group, and its words. */
export function makeChange({ stable, ...facts }: ChangeFacts): SpecChange {
  const { kind, direction, operation, subject } = facts;
  const { bump, group } = ruleOf(kind, direction);
  const methods = operation && code(operation.name);
  return {
    ...facts,
    bump: bump === 'major' && !stable ? 'minor' : bump,
    group,
    sentence: upperFirst(
      describeChange({ ...facts, thing: placeThing(subject, direction), methods, count: 1 }),
    ),
    advice: adviseOn(facts, 1),
  };
}
