import { SpecError } from '../errors.js';
import { isObject, type Json, type JsonObject } from '../document/json.js';
import { findTargets } from './find-targets.js';
import { mergeUpdate } from './merge-update.js';
import { type OverlayAction, parseOverlay } from './parse-overlay.js';
import { replaceAt } from './replace-at.js';

/**
 * Applies an OpenAPI Overlay 1.0 to a document and returns the result; what no action touches is shared with the original.
 * @throws {SpecError} when the overlay is malformed, an action matches nothing, or an update does not fit what it matches.
 */
export function applyOverlay(document: JsonObject, overlay: JsonObject, name: string): JsonObject {
  return parseOverlay(overlay, name).reduce((current, action) => applyAction(current, action), document);
}

function applyAction(document: JsonObject, action: OverlayAction): JsonObject {
  const locations = findTargets(document, action);
  if (locations.length === 0) {
    throw new SpecError(
      `${action.name} matches nothing: ${action.target}. The document may have been corrected: change the target or remove the action.`,
    );
  }
  // From the last to the first, so that removing one entry of a list does not move the next.
  const result = locations
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
