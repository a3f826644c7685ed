import type { ChangeRule } from './change-rule.js';

/** What can happen to the names of the types that a package exports. */
export const modelRules = {
  'model-added': {
    bump: 'minor',
    group: 'Added',
    phrase: 'new type: {thing}.',
    list: { of: 'operation', phrase: 'new types: {some}.' },
  },
  'model-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: 'the type {thing} is no longer exported.',
    advice: 'Stop importing {it|them}.',
    list: { of: 'operation', phrase: 'the types {names} are no longer exported.' },
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
    phrase: 'the type {thing} gives way to types for the instructions that it held untyped.',
    advice: 'Import those instead.',
    list: {
      of: 'operation',
      phrase: 'the types {names} give way to types for the instructions that they held untyped.',
    },
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
