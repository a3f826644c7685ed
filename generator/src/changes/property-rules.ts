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
      phrase: '{thing} no longer holds keys that are not declared.',
      advice: 'Send declared properties only.',
    },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} no longer holds keys that are not declared.',
      advice: 'Read declared properties only.',
    },
  },
  'keys-opened': {
    input: { bump: 'minor', group: 'Added', phrase: '{thing} can hold keys that are not declared.' },
    output: { bump: 'minor', group: 'Added', phrase: '{thing} can hold keys that are not declared.' },
  },
  'property-added': {
    input: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} can be given: {after}.',
      list: { of: 'schema', phrase: '{holder} takes new properties: {fields}.' },
    },
    output: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} is new: {after}.',
      list: { of: 'schema', phrase: '{holder} has new properties: {fields}.' },
    },
  },
  'property-deprecated': {
    input: { bump: 'minor', group: 'Deprecated', phrase: '{thing} is deprecated.' },
    output: { bump: 'minor', group: 'Deprecated', phrase: '{thing} is deprecated.' },
  },
  'property-now-optional': {
    input: { bump: 'minor', group: 'Changed', phrase: '{thing} can be left out.' },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} can be missing.',
      advice: 'Check for undefined before use.',
    },
  },
  'property-now-required': {
    input: { bump: 'major', group: 'Breaking', phrase: '{thing} must be given.', advice: 'Send it.' },
    output: { bump: 'patch', group: 'Changed', phrase: '{thing} is always there.' },
  },
  'property-removed': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} is gone; it was {before}.',
      advice: 'Stop sending what is gone.',
      list: { of: 'schema', phrase: '{holder} has lost {fields}.' },
    },
    output: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} is gone; it was {before}.',
      advice: 'Stop reading what is gone.',
      list: { of: 'schema', phrase: '{holder} has lost {fields}.' },
    },
  },
  'property-undeprecated': {
    input: { bump: 'patch', group: 'Changed', phrase: '{thing} is no longer deprecated.' },
    output: { bump: 'patch', group: 'Changed', phrase: '{thing} is no longer deprecated.' },
  },
  'required-property-added': {
    input: {
      bump: 'major',
      group: 'Breaking',
      phrase: '{thing} must be given: {after}.',
      advice: 'Send it.',
    },
    output: {
      bump: 'minor',
      group: 'Added',
      phrase: '{thing} is new: {after}.',
      list: { of: 'schema', phrase: '{holder} has new properties: {fields}.' },
    },
  },
} as const satisfies Readonly<Record<string, ValueRule>>;
