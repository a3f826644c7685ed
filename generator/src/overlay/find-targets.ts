import { JSONPathError, type JSONValue } from 'json-p3';
import { SpecError } from '../errors.js';
import type { JsonObject } from '../document/json.js';
import { compileTarget } from './compile-target.js';
import type { OverlayAction } from './parse-overlay.js';

/** Where a value is: names of objects, indices of lists. */
export type Location = readonly (string | number)[];

/** Finds what an action's target matches, each place once, in the order of the document. */
export function findTargets(document: JsonObject, action: OverlayAction): readonly Location[] {
  const query = compileTarget(action);
  try {
    const locations = query.query(queryable(document)).locations();
    return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()].toSorted(
      compare,
    );
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    const { name, target } = action;
    throw new SpecError(`${name} has a target that cannot be followed: ${target} (${error.message}).`, {
      cause: error,
    });
  }
}

function queryable(document: JsonObject): JSONValue {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the library's type allows changes to what it only reads
  return document as JSONValue;
}

/** A place comes before the places in it; of two entries of a list the one with the smaller index first. */
function compare(left: Location, right: Location): number {
  const index = left.findIndex((key, at) => key !== right[at]);
  if (index === -1) return left.length - right.length;
  const [a, b] = [left[index], right[index]];
  return typeof a === 'number' && typeof b === 'number' ? a - b : b === undefined ? 1 : 0;
}
