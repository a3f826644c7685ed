import { distilContract } from '../distil/distil-contract.js';
import { SpecError } from '../errors.js';
import type { JsonObject } from '../document/json.js';
import { fetchDocument } from '../load/fetch-document.js';
import { parseDocument } from '../load/parse-document.js';
import { applyOverlay } from '../overlay/apply-overlay.js';
import type { Misfit } from '../overlay/find-misfits.js';
import type { OverlayAction } from '../overlay/parse-overlay.js';
import type { CheckOptions } from '../check/check-document.js';
import { normalizeContract } from '../normalize/normalize-contract.js';
import { annotateContract } from '../words/annotate-contract.js';
import type { Words } from '../words/words.js';
import { requireSoundDocument } from '../check/require-sound-document.js';
import { readOverlay } from './read-overlay.js';

/** A release of the API that need not be the repository's own. */
export interface Release {
  /** Corrected by the overlay and normalized. */
  readonly contract: JsonObject;
  /** Corrections that do not fit this release, and were left out. */
  readonly misfits: readonly Misfit[];
}

/** A document, and how to check what becomes of it. */
export interface ReleaseSource extends CheckOptions {
  readonly document: JsonObject;
  /** How a message calls the document. */
  readonly name: string;
  /** Our own words, where packages are made of it. */
  readonly words?: Words;
}

/**
 * Reads a published document or a contract, from a URL or a file. The overlay corrects the repository's own contract, so
 * here an action that does not fit is left out.
 * @throws {SpecError} when the document is wrong.
 */
export async function readRelease(
  root: string,
  source: string,
  options: CheckOptions = {},
): Promise<Release> {
  const [document, actions] = await Promise.all([fetchRelease(source), readOverlay(root)]);
  return correctRelease({ document, name: source, ...options }, actions);
}

/**
 * Makes of a document what the packages are made from.
 * @throws {SpecError} when the document is wrong.
 */
export async function correctRelease(
  { document, name, words, ...options }: ReleaseSource,
  actions: readonly OverlayAction[],
): Promise<Release> {
  const distilled = distilContract(document, false).contract;
  const corrected = applyOverlay(distilled, actions);
  await requireSoundDocument(corrected.document, name, options);
  const annotated = words ? annotateContract(corrected.document, words) : corrected.document;
  return { contract: normalizeContract(annotated), misfits: corrected.misfits };
}

/** Says which corrections do not concern a document that they were not written for. */
export function describeMisfits(misfits: readonly Misfit[]): readonly string[] {
  const names = new Set(misfits.map(({ name }) => name));
  return [...names].map((name) => `${name} does not concern this document; left out.`);
}

async function fetchRelease(source: string): Promise<JsonObject> {
  const fetched = await fetchDocument(source);
  if (fetched.notModified) throw new SpecError(`${source} answered 304 to a first request. Try again.`);
  return parseDocument(fetched.text, source);
}
