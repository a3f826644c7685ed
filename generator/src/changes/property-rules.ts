import type { ValueRule } from './change-rule.js';

/**
 * What can happen to the properties of an object. Inputs are contravariant: accepting less breaks. Outputs are covariant:
 * answering with less breaks.
 */
export const propertyRules = {
  'keys-closed': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} no longer {takes|take} properties that are not declared.',
      advice: 'Send declared properties only.',
    },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} no longer {has|have} properties that are not declared.',
      advice: 'Read declared properties only.',
    },
  },
  'keys-opened': {
    input: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} also {takes|take} properties that are not declared.',
    },
    output: { bump: 'minor', group: 'Added', phrase: '{thing} can have properties that are not declared.' },
  },
  'property-added': {
    input: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} {is|are} new: {after}.',
      list: { of: 'schema', phrase: '{holder} has new properties: {fields}.' },
    },
    output: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} {is|are} new: {after}.',
      list: { of: 'schema', phrase: '{holder} has new properties: {fields}.' },
    },
  },
  'property-deprecated': {
    input: { bump: 'minor', group: 'Deprecated', phrase: '{thing} {is|are} deprecated.' },
    output: { bump: 'minor', group: 'Deprecated', phrase: '{thing} {is|are} deprecated.' },
  },
  'property-now-optional': {
    input: { bump: 'minor', group: 'Changed', phrase: '{thing} {is|are} optional now.' },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} can be missing.',
      advice: 'Check for undefined before use.',
    },
  },
  'property-now-required': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {is|are} required now.',
      advice: 'Send {it|them}.',
    },
    output: { bump: 'patch', group: 'Changed', phrase: '{thing} {is|are} always there.' },
  },
  'property-removed': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {is|are} gone; {it was|they were} {before}.',
      advice: 'Stop sending {it|them}.',
      list: { of: 'schema', phrase: '{holder} no longer takes {fields}.' },
    },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {is|are} gone; {it was|they were} {before}.',
      advice: 'Stop reading {it|them}.',
      list: { of: 'schema', phrase: '{holder} no longer has {fields}.' },
    },
  },
  'property-undeprecated': {
    input: { bump: 'patch', group: 'Changed', phrase: '{thing} {is|are} no longer deprecated.' },
    output: { bump: 'patch', group: 'Changed', phrase: '{thing} {is|are} no longer deprecated.' },
  },
  'required-property-added': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} {is|are} new and required: {after}.',
      advice: 'Send {it|them}.',
      list: { of: 'schema', phrase: '{holder} has new required properties: {fields}.' },
    },
    output: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} {is|are} new: {after}.',
      list: { of: 'schema', phrase: '{holder} has new properties: {fields}.' },
    },
  },
} as const satisfies Readonly<Record<string, ValueRule>>;
