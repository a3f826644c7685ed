import type { Bump } from './change-rule.js';

/** Puts bumps in order: the highest first. */
export const bumpRanks: Readonly<Record<Bump, number>> = { major: 0, minor: 1, patch: 2 };
