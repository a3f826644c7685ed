import { SpecError } from '../errors.js';
import { isObject, type Json, type JsonObject } from '../document/json.js';
import { quoteText } from '../document/place.js';

/** One correction of an overlay. */
export interface OverlayAction {
  /** How a message calls it: file and number. */
  readonly name: string;
  readonly target: string;
  /** Why the correction is right. */
  readonly description: string;
  readonly update: Json | undefined;
  readonly remove: boolean;
}

const OVERLAY_FIELDS = ['overlay', 'info', 'extends', 'actions'];
const ACTION_FIELDS = ['target', 'description', 'update', 'remove'];

/**
 * Reads the actions of an OpenAPI Overlay 1.0 (https://spec.openapis.org/overlay/v1.0.0.html).
 * @throws {SpecError} when the overlay is malformed; here every action also needs its reason.
 */
export function parseOverlay(overlay: JsonObject, name: string): readonly OverlayAction[] {
  const version = overlay['overlay'];
  if (typeof version !== 'string' || !/^1\.0\.\d+$/.test(version)) {
    throw new SpecError(`${name}: "overlay" is ${quoteText(version)}. Expected "1.0.0".`);
  }
  checkInfo(overlay['info'], name);
  checkFields(overlay, OVERLAY_FIELDS, name);
  const { actions } = overlay;
  if (!Array.isArray(actions) || actions.length === 0) {
    throw new SpecError(
      `${name}: "actions" is ${quoteText(actions)}. Expected a list of at least one action.`,
    );
  }
  return actions.map((action, index) => parseAction(action, `${name}: action ${index + 1}`));
}

function checkInfo(info: Json | undefined, name: string): void {
  if (isObject(info) && typeof info['title'] === 'string' && typeof info['version'] === 'string') return;
  throw new SpecError(`${name}: "info" is ${quoteText(info)}. Expected an object with title and version.`);
}

function parseAction(action: Json, name: string): OverlayAction {
  if (!isObject(action))
    throw new SpecError(`${name} is ${quoteText(action)}. Expected an object with a target.`);
  checkFields(action, ACTION_FIELDS, name);
  const { target, description, update, remove = false } = action;
  if (typeof target !== 'string')
    throw new SpecError(`${name} has no target. Expected a JSONPath such as "$.servers".`);
  if (typeof description !== 'string' || description.trim() === '') {
    throw new SpecError(
      `${name} (${target}) has no description. Add its reason: what is wrong, and how that is known.`,
    );
  }
  if (typeof remove !== 'boolean' || remove === (update !== undefined)) {
    throw new SpecError(
      `${name} (${target}) must either update or remove. Expected "update", or "remove: true".`,
    );
  }
  return { name, target, description, update, remove };
}

function checkFields(object: JsonObject, known: readonly string[], name: string): void {
  const unknown = Object.keys(object).find((key) => !known.includes(key) && !key.startsWith('x-'));
  if (unknown === undefined) return;
  throw new SpecError(`${name} has an unknown field ${quoteText(unknown)}. Expected ${known.join(', ')}.`);
}
