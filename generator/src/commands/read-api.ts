import { join } from 'node:path';
import { distilContract } from '../distil/distil-contract.js';
import { isContract } from '../distil/distil-document.js';
import type { JsonObject } from '../json.js';
import { readAreas } from '../load/read-areas.js';
import { readDocument } from '../load/read-document.js';
import { readOverlay } from '../load/read-overlay.js';
import { adaptAreas } from '../model/adapt-areas.js';
import type { AdaptedAreas } from '../model/adapt-areas.js';
import { buildModel } from '../model/build-model.js';
import type { ApiModel } from '../model/types.js';
import { applyOverlay } from '../normalize/apply-overlay.js';
import { normalizeContract } from '../normalize/normalize-contract.js';
import { requireSoundDocument } from '../normalize/require-sound-document.js';

/** The API as the later stages need it. */
export interface Api {
  /** Corrected by the overlay: what a server accepts and answers. */
  readonly corrected: JsonObject;
  /** Corrected and normalized: what the packages are made from. */
  readonly contract: JsonObject;
  readonly model: ApiModel;
  readonly notes: readonly string[];
}

/**
 * Reads a contract (or a published document, and distils it), the overlay and the areas, and builds the model from them. The repository's own contract must fit the
 * areas exactly; another contract is fitted, and the notes say how.
 * @throws {SpecError} when one of them is wrong.
 */
export async function readApi({
  root,
  spec,
}: {
  readonly root: string;
  readonly spec?: string;
}): Promise<Api> {
  const name = spec ?? 'spec/openapi.json';
  const [document, overlay, definitions] = await Promise.all([
    readDocument(spec ?? join(root, name)),
    readOverlay(join(root, 'spec/overlay.yaml')),
    readAreas(join(root, 'spec/areas.json')),
  ]);
  const distilled = isContract(document) ? document : distilContract(document, false).contract;
  const corrected = applyOverlay(distilled, overlay, 'spec/overlay.yaml');
  await requireSoundDocument(corrected, name);
  const contract = normalizeContract(corrected);
  const adapted = spec === undefined ? undefined : adaptAreas(definitions, contract);
  return {
    corrected,
    contract,
    model: buildModel(contract, adapted?.areas ?? definitions),
    notes: adapted ? describe(adapted) : [],
  };
}

function describe({ adopted, empty }: AdaptedAreas): readonly string[] {
  return [
    ...adopted.map(
      ({ tag, slug }) => `Tag ${JSON.stringify(tag)} is in no area of spec/areas.json; put into "${slug}".`,
    ),
    ...empty.map((slug) => `Area "${slug}" has no operations in this document; left out.`),
  ];
}
