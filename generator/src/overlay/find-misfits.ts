import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../document/json.js';
import { findTargets } from './find-targets.js';
import type { OverlayAction } from './parse-overlay.js';
import { splitTarget } from './split-target.js';

/** An action that does not fit a document, or not everywhere. */
export interface Misfit {
  /** How a message calls the action. */
  readonly name: string;
  /** What is the matter, and the way out. */
  readonly message: string;
}

/** Finds out why an action does not fit a document: what its target no longer finds, or that it changes nothing. */
export function findMisfits(before: JsonObject, after: JsonObject, action: OverlayAction): readonly Misfit[] {
  const { name } = action;
  return explain(before, after, action).map((message) => ({ name, message: `${name} ${message}` }));
}

function explain(before: JsonObject, after: JsonObject, action: OverlayAction): readonly string[] {
  const { target } = action;
  const { alternatives } = splitTarget(action);
  const lost = alternatives.filter(
    (alternative) => !finds(before, { ...action, target: alternative.target }),
  );
  if (lost.length === alternatives.length) {
    return [`matches nothing: ${target}. ${explainLoss(before, action)}`];
  }
  if (lost.length > 0) {
    return lost.map(
      (alternative) =>
        `matches nothing at ${alternative.choice} of its target ${target}. ${explainLoss(before, { ...action, target: alternative.target }, alternative.choice)}`,
    );
  }
  if (!isDeepStrictEqual(before, after)) return [];
  return [`changes nothing: ${target} says the same already. Remove the action.`];
}

function finds(document: JsonObject, action: OverlayAction): boolean {
  return findTargets(document, action).length > 0;
}

/** Where all of a target is there but its last step, the document was corrected; where more is missing, the place moved. */
function explainLoss(document: JsonObject, action: OverlayAction, choice?: string): string {
  const steps = splitTarget(action).prefixes;
  const found = steps.findLastIndex((target) => finds(document, { ...action, target }));
  const there = steps[found] ?? '$';
  const wayOut = choice === undefined ? 'remove the action' : `take ${choice} out of the target`;
  return found === steps.length - 2
    ? `${there} is there without it, so the document seems to have been corrected: ${wayOut}.`
    : `Only ${there} is there, so the place has moved or is gone: change the target, or ${wayOut}.`;
}
