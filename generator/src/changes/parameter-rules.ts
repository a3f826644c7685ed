import type { ChangeRule } from './change-rule.js';

/** What can happen to a parameter. */
export const parameterRules = {
  'parameter-added': {
    bump: 'minor',
    group: 'Added',
    phrase: 'new parameter {thing}: {after}.',
    list: { of: 'operation', phrase: 'new parameters {fields}.' },
  },
  'parameter-deprecated': { bump: 'minor', group: 'Deprecated', phrase: 'parameter {thing} is deprecated.' },
  'parameter-now-optional': {
    bump: 'minor',
    group: 'Changed',
    phrase: 'parameter {thing} can be left out.',
  },
  'parameter-now-required': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'parameter {thing} must be given.',
    advice: 'Pass it.',
  },
  'parameter-place-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'parameter {thing} is sent in the {after}, no longer in the {before}.',
  },
  'parameter-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'parameter {thing} is gone; it was {before}.',
    advice: 'Stop passing it.',
  },
  'parameter-reworded': { bump: 'patch', group: 'Changed', phrase: 'other description of {thing}.' },
  'parameter-serialization-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'parameter {thing} is sent {after}.',
  },
  'parameter-undeprecated': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'parameter {thing} is no longer deprecated.',
  },
  'required-parameter-added': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'parameter {thing} must be given: {after}.',
    advice: 'Pass it.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
