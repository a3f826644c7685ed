import type { ChangeRule } from './change-rule.js';

/** What can happen to the body that an operation takes, and to what it answers with. */
export const messageRules = {
  'body-added': { bump: 'minor', group: 'Added', phrase: '{methods} can be given a body: {after}.' },
  'body-media-type-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {sends|send} the body as {after}, no longer as {before}.',
  },
  'body-now-optional': {
    bump: 'minor',
    group: 'Changed',
    phrase: '{methods} can be called without a body.',
  },
  'body-now-required': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} now {needs|need} a body.',
    advice: 'Pass `body`.',
  },
  'body-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} no longer {takes|take} a body; it was {before}.',
    advice: 'Stop passing `body`.',
  },
  'failure-added': { bump: 'patch', group: 'Changed', phrase: '{methods} can fail with status {afterText}.' },
  'failure-body-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase:
      '{methods} {describes|describe} failures with status {afterText} in another way; only `raw` sees it.',
  },
  'failure-removed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {is|are} no longer documented to fail with status {beforeText}.',
  },
  'instruction-added': {
    bump: 'minor',
    group: 'Added',
    phrase: '{methods} {takes|take} the new instruction {thing}.',
    list: { of: 'operation', phrase: '{methods} {takes|take} new instructions: {names}.' },
  },
  'instruction-deprecated': {
    bump: 'minor',
    group: 'Deprecated',
    phrase: 'the instruction {thing} of {methods} is deprecated.',
    list: { of: 'operation', phrase: 'the instructions {names} of {methods} are deprecated.' },
  },
  'instruction-environment-now-needed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} now {needs|need} an `environmentKey` for the instruction {thing}.',
    advice: 'Pass `environmentKey` beside the instructions.',
  },
  'instruction-environment-now-optional': {
    bump: 'minor',
    group: 'Changed',
    phrase: '{methods} {needs|need} no `environmentKey` for the instruction {thing}.',
  },
  'instruction-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} no longer {takes|take} the instruction {thing}.',
    advice: 'Stop sending {it|them}.',
    list: { of: 'operation', phrase: '{methods} no longer {takes|take} the instructions {names}.' },
  },
  'instruction-undeprecated': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'the instruction {thing} of {methods} is no longer deprecated.',
  },
  'patch-format-added': { bump: 'minor', group: 'Added', phrase: '{methods} also {accepts|accept} {thing}.' },
  'patch-format-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} no longer {accepts|accept} {thing}.',
    advice: 'Send another form of patch.',
  },
  'required-body-added': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} now {needs|need} a body: {after}.',
    advice: 'Pass `body`.',
  },
  'response-body-added': { bump: 'minor', group: 'Added', phrase: '{methods} now {returns|return} {after}.' },
  'response-body-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} can return undefined; before, it was always {before}.',
    advice: 'Check for undefined before use.',
  },
  'status-added': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} can succeed with status {afterText}.',
  },
  'status-removed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {is|are} no longer documented to succeed with status {beforeText}.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
