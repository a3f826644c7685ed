import { join } from 'node:path';
import { adoptAreas } from '../areas/adopt-areas.js';
import type { AreaDefinition } from '../areas/read-areas.js';
import { buildModel } from '../areas/build-model.js';
import { readAreas } from '../areas/read-areas.js';
import { requireSettledAreas } from '../areas/require-settled-areas.js';
import { taggedOperations } from '../areas/tagged-operations.js';
import { requireSoundDocument } from '../check/require-sound-document.js';
import { distilContract } from '../distil/distil-contract.js';
import type { JsonObject } from '../document/json.js';
import { readDocument } from '../load/read-document.js';
import type { ApiModel } from '../model/types.js';
import { normalizeContract } from '../normalize/normalize-contract.js';
import { requireOverlay } from '../overlay/apply-overlay.js';
import { annotateContract } from '../words/annotate-contract.js';
import { readWords } from '../words/read-words.js';
import type { Words } from '../words/words.js';
import { isGeneratedFrom } from './generated-from.js';
import { readOverlay } from './read-overlay.js';
import { readOwners } from './read-owners.js';
import { describeMisfits, readRelease } from './read-release.js';

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

/** Where the API is described. */
export interface ApiSource {
  /** The repository, absolute. */
  readonly root: string;
  /** A document in place of the repository's contract. */
  readonly spec?: string;
}

/**
 * Reads the repository's contract, which must fit its overlay and areas exactly; or another document, which is fitted.
 * @throws {SpecError} when one of them is wrong.
 */
export async function readApi({ root, spec }: ApiSource): Promise<Api> {
  const [definitions, words] = await Promise.all([
    readAreas(join(root, 'spec/areas.json')),
    readWords(join(root, 'spec/words.yaml')),
  ]);
  const api = await (spec === undefined
    ? readOwn(root, definitions, words)
    : readOther(root, spec, definitions));
  return { ...api, words };
}

async function readOwn(
  root: string,
  areas: readonly AreaDefinition[],
  words: Words,
): Promise<Omit<Api, 'words'>> {
  const contract = normalizeContract(annotateContract(await readCorrected(root), words));
  requireSettledAreas({
    areas,
    operations: taggedOperations(contract),
    owners: readOwners(root),
    // With the contract as it was, an operation moves because a person has moved it.
    moves: isGeneratedFrom(root) ? 'meant' : 'unexpected',
  });
  return { contract, model: buildModel(contract, areas), notes: [] };
}

async function readOther(
  root: string,
  spec: string,
  definitions: readonly AreaDefinition[],
): Promise<Omit<Api, 'words'>> {
  const { contract, misfits } = await readRelease(root, spec);
  const after = taggedOperations(contract);
  const { areas, adopted } = adoptAreas({ areas: definitions, before: [], after });
  const empty = definitions.filter(({ slug }) => !areas.some((area) => area.slug === slug));
  return {
    contract,
    model: buildModel(contract, areas),
    notes: [
      ...describeMisfits(misfits),
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
  const [document, actions] = await Promise.all([
    readDocument(join(root, 'spec/openapi.json')),
    readOverlay(root),
  ]);
  const corrected = requireOverlay(distilContract(document, false).contract, actions);
  await requireSoundDocument(corrected, 'spec/openapi.json');
  return corrected;
}
