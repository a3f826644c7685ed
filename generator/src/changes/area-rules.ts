import type { ChangeRule } from './change-rule.js';

/** What can happen to a package as a whole. */
export const areaRules = {
  'area-added': { bump: 'minor', group: 'Added', phrase: '{thing} is a new package.' },
  'area-removed': {
    bump: 'major',
    group: 'Breaking',
    phrase: '{thing} has no methods any more: the package ends.',
    advice: 'Stop using it; its last version stays on npm.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;
