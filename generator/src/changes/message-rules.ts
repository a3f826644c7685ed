import type { ChangeRule } from './change-rule.js';

/** What can happen to the body that an operation takes, and to what it answers with. */
export const messageRules = {
  'body-added': { bump: 'minor', group: 'Added', phrase: 'can be called with a body: {after}.' },
  'body-media-type-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'body sent as {after}, no longer as {before}.',
  },
  'body-now-optional': { bump: 'minor', group: 'Changed', phrase: 'can be called without a body.' },
  'body-now-required': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'must be called with a body.',
    advice: 'Pass `body`.',
  },
  'body-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'no body any more; it was {before}.',
    advice: 'Stop passing `body`.',
  },
  'failure-added': { bump: 'patch', group: 'Changed', phrase: 'can fail with status {after}.' },
  'failure-body-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'other bodies for failures with status {after}; only `raw` sees their types.',
  },
  'failure-removed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'no longer documented to fail with status {before}.',
  },
  'instruction-added': {
    bump: 'minor',
    group: 'Added',
    phrase: 'new instruction {thing}.',
    list: { of: 'operation', phrase: 'new instructions {names}.' },
  },
  'instruction-environment-now-needed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'instruction {thing} needs an `environmentKey`.',
    advice: 'Pass `environmentKey` beside the instructions.',
  },
  'instruction-environment-now-optional': {
    bump: 'minor',
    group: 'Changed',
    phrase: 'instruction {thing} needs no `environmentKey`.',
  },
  'instruction-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'instruction {thing} is gone.',
    advice: 'Stop sending the instruction.',
  },
  'patch-format-added': { bump: 'minor', group: 'Added', phrase: 'also accepts {thing}.' },
  'patch-format-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'no longer accepts {thing}.',
    advice: 'Send one of the other formats.',
  },
  'required-body-added': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'must be called with a body: {after}.',
    advice: 'Pass `body`.',
  },
  'response-body-added': { bump: 'minor', group: 'Added', phrase: 'answers with a body: {after}.' },
  'response-body-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'can answer without a body; it was always {before}.',
    advice: 'Check for undefined before use.',
  },
  'status-added': { bump: 'patch', group: 'Changed', phrase: 'can succeed with status {after}.' },
  'status-removed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'no longer documented to succeed with status {before}.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
