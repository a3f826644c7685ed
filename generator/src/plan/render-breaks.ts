import type { SpecChange } from '../changes/spec-change.js';
import { mergeChanges } from './merge-changes.js';
import { renderSharedEntry } from './render-entry.js';

/** Renders what breaks callers of stable methods, or else of beta ones: each thing once, however many packages it reaches. */
export function renderBreaks(changes: readonly SpecChange[], which: 'beta' | 'stable'): readonly string[] {
  const breaks = changes.filter(
    ({ group, bump }) => group === 'Breaking' && (bump === 'major') === (which === 'stable'),
  );
  return mergeChanges(breaks).map(renderSharedEntry);
}
