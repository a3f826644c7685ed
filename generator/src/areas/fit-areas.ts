import type { AreaDefinition } from './read-areas.js';
import { adoptAreas } from './adopt-areas.js';
import type { Adoption, AdoptionSource } from './adopt-areas.js';

/** Areas that fit two releases. */
export interface FittedAreas {
  readonly before: readonly AreaDefinition[];
  readonly adoption: Adoption;
}

/** Fits areas to two releases of which neither need be the repository's own: first to the one before, then on from there. */
export function fitAreas({ areas, before, after }: AdoptionSource): FittedAreas {
  const first = adoptAreas({ areas, before: [], after: before });
  const fitted = new Map([...areas, ...first.areas].map((area) => [area.slug, area]));
  return { before: first.areas, adoption: adoptAreas({ areas: [...fitted.values()], before, after }) };
}
