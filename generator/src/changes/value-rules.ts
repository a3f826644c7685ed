import type { ValueRule } from './change-rule.js';

/**
 * What can happen to a type of data, whichever way it travels. Inputs are contravariant: accepting less breaks. Outputs are
 * covariant: answering with more kinds of it breaks, except that enums of a response are open (`'a' | (string & {})`): a
 * value that comes or goes leaves callers compiling.
 */
export const valueRules = {
  'alternative-added': {
    input: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} can also be {after}.',
      list: { of: 'site', phrase: '{holder} can also be {types}.' },
    },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} can also be {after}.',
      advice: 'Handle the new case.',
      list: { of: 'site', phrase: '{holder} can also be {types}.' },
    },
  },
  'alternative-removed': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} can no longer be {before}.',
      advice: 'Send something else.',
      list: { of: 'site', phrase: '{holder} can no longer be {types}.' },
    },
    output: {
      bump: 'patch',
      group: 'Changed',
      phrase: '{thing} {is|are} no longer listed as {before}.',
      list: { of: 'site', phrase: '{holder} is no longer listed as {types}.' },
    },
  },
  'closed-value-added': {
    input: { bump: 'minor', group: 'Added', phrase: '{thing} also {takes|take} {after}.' },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} can also be {after}.',
      advice: 'Handle the new case.',
    },
  },
  'enum-lifted': {
    input: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} {takes|take} any value; {it|they} took only {before}.',
    },
    output: {
      bump: 'patch',
      group: 'Added',
      phrase: '{thing} can have any value; the known ones were {before}.',
    },
  },
  'enum-set': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {takes|take} only {after}; {it|they} took any {before}.',
      advice: 'Send one of the listed values.',
    },
    output: { bump: 'minor', group: 'Changed', phrase: '{thing} {has|have} known values: {after}.' },
  },
  'format-changed': {
    input: {
      bump: 'patch',
      group: 'Changed',
      phrase: '{thing} {changes|change} from {before} to {after}; the TypeScript type stays the same.',
    },
    output: {
      bump: 'patch',
      group: 'Changed',
      phrase: '{thing} {changes|change} from {before} to {after}; the TypeScript type stays the same.',
    },
  },
  // The API is as it was; `unknownInstruction()` sends what the types do not list.
  'instructions-known': {
    input: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} {has|have} types for its instructions now: {after}.',
      advice: 'Pass an instruction that the types do not list through `unknownInstruction()`.',
    },
    output: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} {has|have} types for its instructions now: {after}.',
    },
  },
  'null-added': {
    input: { bump: 'minor', group: 'Added', phrase: '{thing} can be null.' },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} can be null.',
      advice: 'Check for null before use.',
    },
  },
  'null-removed': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} can no longer be null.',
      advice: 'Leave it out, or send a value.',
    },
    output: { bump: 'patch', group: 'Changed', phrase: '{thing} {is|are} no longer null.' },
  },
  'type-changed': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {changes|change} from {before} to {after}.',
      advice: 'Adapt the code that sends {it|them}.',
    },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {changes|change} from {before} to {after}.',
      advice: 'Adapt the code that reads {it|them}.',
    },
  },
  'type-lost': {
    input: {
      bump: 'minor',
      group: 'Changed',
      phrase: '{thing} {has|have} no type any more; {it was|they were} {before}.',
    },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {has|have} no type any more; {it was|they were} {before}.',
      advice: 'Narrow the value before use.',
    },
  },
  'type-stated': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {has|have} a type now: {after}.',
      advice: 'Send a value of the declared type.',
    },
    output: { bump: 'minor', group: 'Changed', phrase: '{thing} {has|have} a type now: {after}.' },
  },
  'unit-changed': {
    input: {
      bump: 'minor',
      group: 'Changed',
      phrase: '{thing} {counts|count} in {afterText}; documented before: {beforeText}.',
    },
    output: {
      bump: 'minor',
      group: 'Changed',
      phrase: '{thing} {counts|count} in {afterText}; documented before: {beforeText}.',
    },
  },
  'value-added': {
    input: { bump: 'minor', group: 'Added', phrase: '{thing} also {takes|take} {after}.' },
    output: { bump: 'minor', group: 'Added', phrase: '{thing} can also be {after}.' },
  },
  'value-removed': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} no longer {takes|take} {before}.',
      advice: 'Send something else.',
    },
    output: { bump: 'patch', group: 'Changed', phrase: '{thing} no longer {lists|list} {before}.' },
  },
} as const satisfies Readonly<Record<string, ValueRule>>;
