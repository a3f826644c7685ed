import type { JsonObject } from '../json.js';
import { fillPath, isWithin } from './place.js';
import type { Place, Resource } from './resource.js';

/** A thing that is kept, and where. */
export interface Entry {
  readonly resource: Pick<Resource, 'itemPath'>;
  readonly place: Place;
  readonly value: JsonObject;
}

/** Keeps things by their path. */
export interface Store {
  readonly get: (resource: Entry['resource'], place: Place) => JsonObject | undefined;
  /** Lists the things of a kind at or below a place, in the order in which they were created. */
  readonly list: (resource: Entry['resource'], place: Place) => readonly Entry[];
  readonly put: (resource: Entry['resource'], place: Place, value: JsonObject) => void;
  /** Removes a thing and everything below it. */
  readonly remove: (place: Place) => void;
}

/** Creates an empty store. */
export function createStore(): Store {
  const entries = new Map<string, Entry>();
  return {
    get: ({ itemPath }, place) => entries.get(fillPath(itemPath, place))?.value,
    list: ({ itemPath }, place) =>
      [...entries.values()].filter(
        (entry) => entry.resource.itemPath === itemPath && isWithin(entry.place, place),
      ),
    put: (resource, place, value) => {
      entries.set(fillPath(resource.itemPath, place), { resource, place, value });
    },
    remove: (place) => {
      for (const [address, entry] of entries) if (isWithin(entry.place, place)) entries.delete(address);
    },
  };
}
