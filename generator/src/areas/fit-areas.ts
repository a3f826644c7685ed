import type { AreaDefinition } from './read-areas.js';
import { adoptAreas, ownedBy } from './adopt-areas.js';
import type { Adoption, AdoptionSource } from './adopt-areas.js';

/** Areas that fit two releases. */
export interface FittedAreas {
  readonly before: readonly AreaDefinition[];
  readonly adoption: Adoption;
}

/** Fits areas to two releases of which neither need be the repository's own: first to the one before, then on from there. */
export function fitAreas({ areas, before, after }: AdoptionSource): FittedAreas {
  const first = adoptAreas({ areas, before: [], after: before });
  // Pins of operations that are still to come stay: the areas may have been edited for the release already.
  const fitted = [...new Map([...first.areas, ...areas].map((area) => [area.slug, area])).values()];
  const owners = ownedBy(first.areas, before);
  return { before: first.areas, adoption: adoptAreas({ areas: fitted, before, after, owners }) };
}
