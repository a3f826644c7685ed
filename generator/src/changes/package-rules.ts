import type { ChangeRule } from './change-rule.js';

/** What can happen to packages, and to the names of the types that they export. */
export const packageRules = {
  'area-added': { bump: 'minor', group: 'Added', phrase: '{thing} is a new package.' },
  'area-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{thing} has no operations any more; the package ends.',
    advice: 'Stop using the package; its last version stays on npm.',
  },
  'model-added': {
    bump: 'minor',
    group: 'Added',
    phrase: 'new type: {after}.',
    list: { of: 'operation', phrase: 'new types: {names}.' },
  },
  'model-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'the type {before} is no longer exported.',
    advice: 'Remove the import.',
    list: { of: 'operation', phrase: 'types that are no longer exported: {names}.' },
  },
  'model-renamed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'the type {before} is now called {after}.',
    advice: 'Import it under its new name.',
  },
  'model-replaced': {
    bump: 'minor',
    group: 'Changed',
    phrase: 'the type {before}, which said nothing of instructions, gives way to types for them.',
    advice: 'Import one of those.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
