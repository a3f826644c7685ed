import { SpecError } from '../errors.js';
import { isObject, type Json, type JsonObject } from '../document/json.js';
import { findMisfits } from './find-misfits.js';
import type { Misfit } from './find-misfits.js';
import { findTargets } from './find-targets.js';
import { mergeUpdate } from './merge-update.js';
import type { OverlayAction } from './parse-overlay.js';
import { replaceAt } from './replace-at.js';

/** A document with its corrections. */
export interface CorrectedDocument {
  readonly document: JsonObject;
  /** Actions that do not fit the document. */
  readonly misfits: readonly Misfit[];
}

/**
 * Applies the actions of an OpenAPI Overlay 1.0 to a document; what no action touches is shared with the original. An
 * action that no longer fits is left out as far as it does not, and reported.
 * @throws {SpecError} when an update cannot be put on what it matches.
 */
export function applyOverlay(document: JsonObject, actions: readonly OverlayAction[]): CorrectedDocument {
  return actions.reduce<CorrectedDocument>(
    (current, action) => {
      const next = applyAction(current.document, action);
      const misfits = findMisfits(current.document, next, action);
      return { document: next, misfits: [...current.misfits, ...misfits] };
    },
    { document, misfits: [] },
  );
}

/**
 * Applies the actions of an overlay that was written for this very document.
 * @throws {SpecError} naming every action that does not fit it.
 */
export function requireOverlay(document: JsonObject, actions: readonly OverlayAction[]): JsonObject {
  const corrected = applyOverlay(document, actions);
  if (corrected.misfits.length === 0) return corrected.document;
  throw new SpecError(corrected.misfits.map(({ message }) => message).join('\n'));
}

function applyAction(document: JsonObject, action: OverlayAction): JsonObject {
  // From the last to the first, so that removing one entry of a list does not move the next.
  const result = findTargets(document, action)
    .toReversed()
    .reduce(
      (current: Json | undefined, location) =>
        current && replaceAt(current, location, (value) => changeValue(value, action)),
      document,
    );
  if (isObject(result)) return result;
  throw new SpecError(`${action.name} removes the whole document. Expected a target below "$".`);
}

function changeValue(value: Json, { remove, update = null, ...action }: OverlayAction): Json | undefined {
  return remove ? undefined : mergeUpdate(value, update, action);
}
