import type { ChangeRule } from './change-rule.js';

/** What can happen to a parameter. */
export const parameterRules = {
  'filter-fields-added': {
    bump: 'minor',
    group: 'Added',
    phrase: '{methods} can filter by {afterText}.',
  },
  'filter-fields-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {documents|document} the filter by {afterText} in another way.',
  },
  'filter-fields-removed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {is|are} no longer documented to filter by {beforeText}.',
  },
  'page-size-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {has|have} another page size: {afterText}; it was {beforeText}.',
  },
  'parameter-added': {
    bump: 'minor',
    group: 'Added',
    phrase: '{methods} {takes|take} the new parameter {thing}: {after}.',
    list: { of: 'operation', phrase: '{methods} {takes|take} new parameters: {fields}.' },
  },
  'parameter-bounds-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'documented for {thing} of {methods}: {afterText}; before: {beforeText}.',
  },
  'parameter-deprecated': {
    bump: 'minor',
    group: 'Deprecated',
    phrase: 'the parameter {thing} of {methods} is deprecated.',
  },
  'parameter-now-optional': {
    bump: 'minor',
    group: 'Changed',
    phrase: '{methods} no longer {needs|need} the parameter {thing}.',
  },
  'parameter-now-required': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} now {needs|need} the parameter {thing}.',
    advice: 'Pass it.',
  },
  'parameter-place-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {sends|send} {thing} in the {afterText}, no longer in the {beforeText}.',
  },
  'parameter-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} no longer {takes|take} the parameter {thing} ({before}).',
    advice: 'Stop passing {it|them}.',
    list: { of: 'operation', phrase: '{methods} no longer {takes|take} the parameters {fields}.' },
  },
  'parameter-reworded': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods}: new description of {thing}.',
  },
  'parameter-serialization-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {sends|send} the list {thing} {afterText}.',
  },
  'parameter-undeprecated': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'the parameter {thing} of {methods} is no longer deprecated.',
  },
  'parameter-values-added': {
    bump: 'minor',
    group: 'Added',
    phrase: '{thing} of {methods} also takes {after}.',
  },
  'parameter-values-removed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{thing} of {methods} no longer lists {before}.',
  },
  'required-parameter-added': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} now {needs|need} the new parameter {thing}: {after}.',
    advice: 'Pass it.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
