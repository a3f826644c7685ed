import { join } from 'node:path';
import { distilContract } from '../distil/distil-contract.js';
import { SpecError } from '../errors.js';
import { arrayOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import { fetchDocument } from '../load/fetch-document.js';
import { parseDocument } from '../load/parse-document.js';
import { readOverlay } from '../load/read-overlay.js';
import { applyOverlay } from '../overlay/apply-overlay.js';
import type { CheckOptions } from '../check/check-document.js';
import { findTargets } from '../overlay/find-targets.js';
import { normalizeContract } from '../normalize/normalize-contract.js';
import { parseOverlay } from '../overlay/parse-overlay.js';
import { requireSoundDocument } from '../check/require-sound-document.js';

/** A release of the API that need not be the repository's own. */
export interface Release {
  /** Corrected by the overlay and normalized. */
  readonly contract: JsonObject;
  /** Corrections that do not concern this release. */
  readonly notes: readonly string[];
}

/**
 * Reads a published document or a contract, from a URL or a file. The overlay corrects the repository's own contract, so
 * here an action that matches nothing is left out.
 * @throws {SpecError} when the document is wrong.
 */
export async function readRelease(
  root: string,
  source: string,
  options: CheckOptions = {},
): Promise<Release> {
  const [document, overlay] = await Promise.all([
    fetchRelease(source),
    readOverlay(join(root, 'spec/overlay.yaml')),
  ]);
  const distilled = distilContract(document, false).contract;
  const corrected = correct(distilled, overlay);
  await requireSoundDocument(corrected.contract, source, options);
  return { ...corrected, contract: normalizeContract(corrected.contract) };
}

async function fetchRelease(source: string): Promise<JsonObject> {
  const fetched = await fetchDocument(source);
  if (fetched.notModified) throw new SpecError(`${source} answered 304 to a first request. Try again.`);
  return parseDocument(fetched.text, source);
}

function correct(document: JsonObject, overlay: JsonObject): Release {
  const name = 'spec/overlay.yaml';
  const sources = arrayOf(overlay['actions']);
  return parseOverlay(overlay, name).reduce<Release>(
    ({ contract, notes }, action, index) => {
      if (findTargets(contract, action).length === 0) {
        return { contract, notes: [...notes, `${action.name} does not concern this document; left out.`] };
      }
      const actions = sources.slice(index, index + 1);
      return { contract: applyOverlay(contract, { ...overlay, actions }, name), notes };
    },
    { contract: document, notes: [] },
  );
}
