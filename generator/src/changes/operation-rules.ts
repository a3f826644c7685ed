import type { ChangeRule } from './change-rule.js';

/** What can happen to an operation as a whole. */
export const operationRules = {
  'operation-added': { bump: 'minor', group: 'Added', phrase: 'new {method|methods}: {methods}.' },
  'operation-asynchronous': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {answers|answer} before the work is done.',
  },
  'operation-demoted': {
    bump: 'minor',
    group: 'Changed',
    phrase: '{methods} {is|are} beta again, and free to change without a major version.',
    advice: 'Expect changes, or wait until {it is|they are} stable.',
  },
  'operation-deprecated': { bump: 'minor', group: 'Deprecated', phrase: '{methods} {is|are} deprecated.' },
  'operation-graduated': { bump: 'minor', group: 'Graduated', phrase: '{methods} {is|are} no longer beta.' },
  'operation-moved-in': { bump: 'minor', group: 'Added', phrase: '{methods} moved here from {before}.' },
  'operation-moved-out': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} moved to {after}.',
    advice: 'Install {after} and call {it|them} there.',
  },
  'operation-plans-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {is|are} part of {afterText}, no longer of {beforeText}.',
  },
  'operation-redocumented': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {is|are} documented at {after}.',
  },
  'operation-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} {is|are} gone: LaunchDarkly no longer documents {it|them}.',
    advice: 'Stop calling {it|them}.',
  },
  'operation-renamed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} is now called {after}.',
    advice: 'Call {after} instead.',
  },
  // The method keeps its name; who calls `raw` names the route.
  'operation-rerouted': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} now calls {after}; it called {before}.',
    advice: 'Change the route where you use `raw`; calls of the method stay as they are.',
  },
  'operation-retagged': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {is|are} documented under {after}, no longer under {before}; calls stay as they are.',
  },
  'operation-retry-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {counts|count} as a {afterText} when a failed call may be sent again.',
  },
  'operation-reworded': { bump: 'patch', group: 'Changed', phrase: '{methods}: new description.' },
  'operation-synchronous': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {answers|answer} when the work is done.',
  },
  'operation-undeprecated': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {is|are} no longer deprecated.',
  },
  'paging-added': {
    bump: 'minor',
    group: 'Added',
    phrase: '{methods} can be walked page by page with `.paginate()`.',
  },
  'paging-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: '{methods} {pages|page} by {afterText}, no longer by {beforeText}.',
  },
  'paging-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{methods} {has|have} no pages any more, and no `.paginate()`.',
    advice: 'Call the method itself instead of `.paginate()`.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
