import { join } from 'node:path';
import { distilContract } from '../distil/distil-contract.js';
import type { JsonObject } from '../document/json.js';
import { readAreas } from '../areas/read-areas.js';
import { readDocument } from '../load/read-document.js';
import { readOverlay } from '../load/read-overlay.js';
import { adoptAreas } from '../areas/adopt-areas.js';
import { buildModel } from '../areas/build-model.js';
import { buildOperations } from '../model/build-operations.js';
import type { ApiModel } from '../model/types.js';
import { applyOverlay } from '../overlay/apply-overlay.js';
import { normalizeContract } from '../normalize/normalize-contract.js';
import { requireSoundDocument } from '../check/require-sound-document.js';
import { annotateContract } from '../words/annotate-contract.js';
import { readWords } from '../words/read-words.js';
import type { Words } from '../words/words.js';
import { readRelease } from './read-release.js';

/** The API as the later stages need it. */
export interface Api {
  /** Corrected by the overlay and normalized: what the packages are made from. */
  readonly contract: JsonObject;
  readonly model: ApiModel;
  /** Our own words. */
  readonly words: Words;
  /** What had to be fitted of a document that is not the repository's own. */
  readonly notes: readonly string[];
}

/**
 * Reads the repository's contract, which must fit its overlay and areas exactly; or another document, which is fitted.
 * @throws {SpecError} when one of them is wrong.
 */
export async function readApi({
  root,
  spec,
}: {
  readonly root: string;
  readonly spec?: string;
}): Promise<Api> {
  const [definitions, words] = await Promise.all([
    readAreas(join(root, 'spec/areas.json')),
    readWords(join(root, 'spec/words.yaml')),
  ]);
  if (spec === undefined) {
    const contract = normalizeContract(annotateContract(await readCorrected(root), words));
    return { contract, model: buildModel(contract, definitions), words, notes: [] };
  }
  const { contract, notes } = await readRelease(root, spec);
  const after = buildOperations(contract, new Map());
  const { areas, adopted } = adoptAreas({ areas: definitions, before: [], after });
  const empty = definitions.filter(({ slug }) => !areas.some((area) => area.slug === slug));
  return {
    contract,
    model: buildModel(contract, areas),
    words,
    notes: [
      ...notes,
      ...adopted.map(({ tag, slug }) => `Tag "${tag}" is in no area of spec/areas.json; put into "${slug}".`),
      ...empty.map(({ slug }) => `Area "${slug}" has no operations in this document; left out.`),
    ],
  };
}

/**
 * Reads the repository's contract as the overlay corrects it: what a server accepts and answers.
 * @throws {SpecError} when the contract or the overlay is wrong.
 */
export async function readCorrected(root: string): Promise<JsonObject> {
  const [document, overlay] = await Promise.all([
    readDocument(join(root, 'spec/openapi.json')),
    readOverlay(join(root, 'spec/overlay.yaml')),
  ]);
  const { contract } = distilContract(document, false);
  const corrected = applyOverlay(contract, overlay, 'spec/overlay.yaml');
  await requireSoundDocument(corrected, 'spec/openapi.json');
  return corrected;
}
