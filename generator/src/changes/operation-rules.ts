import type { ChangeRule } from './change-rule.js';

/** What can happen to an operation as a whole. */
export const operationRules = {
  'operation-added': { bump: 'minor', group: 'Added', phrase: 'new.' },
  'operation-demoted': {
    bump: 'minor',
    group: 'Changed',
    phrase: 'beta again: sent with `LD-API-Version: beta`, and free to change without a major version.',
    advice: 'Expect changes, or wait until it is stable.',
  },
  'operation-deprecated': { bump: 'minor', group: 'Deprecated', phrase: 'deprecated.' },
  'operation-graduated': { bump: 'minor', group: 'Graduated', phrase: 'stable, no longer beta.' },
  'operation-moved-in': { bump: 'minor', group: 'Added', phrase: 'moved here from {before}.' },
  'operation-moved-out': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'moved to {after}.',
    advice: 'Install {after} and call the method there.',
  },
  'operation-redocumented': { bump: 'patch', group: 'Changed', phrase: 'documented at {after}.' },
  'operation-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'gone.',
    advice: 'Stop calling it: LaunchDarkly no longer documents it.',
  },
  'operation-renamed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'now called {after}.',
    advice: 'Call {after} instead.',
  },
  // The method keeps its name; who calls `raw` names the route.
  'operation-rerouted': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'sent to {after}, no longer to {before}.',
    advice: 'Nothing for callers of the method; name the new route where you use `raw`.',
  },
  'operation-retagged': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'documented under {after}, no longer under {before}; calls stay as they are.',
  },
  'operation-retry-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'counts as a {after}, which decides when it is retried.',
  },
  'operation-reworded': { bump: 'patch', group: 'Changed', phrase: 'other description.' },
  'operation-undeprecated': { bump: 'patch', group: 'Changed', phrase: 'no longer deprecated.' },
  'page-size-changed': { bump: 'patch', group: 'Changed', phrase: 'page size: {after}; it was {before}.' },
  'paging-added': {
    bump: 'minor',
    group: 'Added',
    phrase: 'can be walked page by page with `.paginate()`.',
  },
  'paging-changed': {
    bump: 'patch',
    group: 'Changed',
    phrase: 'pages continue by {after}, no longer by {before}.',
  },
  'paging-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'no pages any more, and no `.paginate()`.',
    advice: 'Call the method itself instead of `.paginate()`.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
