import type { JsonObject } from '../document/json.js';
import { stringOf } from '../document/json.js';
import { distilDocument, isContract } from './distil-document.js';
import { liftSemanticPatches } from './semantic-patch/lift-semantic-patches.js';
import { renderLiftReport } from './semantic-patch/render-lift-report.js';

/** A contract, and a table of what could be read of the instructions of semantic patches. */
export interface DistilledContract {
  readonly contract: JsonObject;
  /** Absent when the document was a contract already: there is no text to read any more. */
  readonly liftReport: string | undefined;
}

/** Distils a published document, the instructions of its semantic patches included; leaves a contract as it is. */
export function distilContract(document: JsonObject, keepProse: boolean): DistilledContract {
  if (isContract(document)) return { contract: document, liftReport: undefined };
  const { extensions, schemas, reports } = liftSemanticPatches(document);
  const semanticPatch = ({ operationId }: JsonObject): JsonObject | undefined =>
    extensions.get(stringOf(operationId) ?? '');
  return {
    contract: distilDocument(document, { keepProse, semanticPatch, liftedSchemas: schemas }),
    liftReport: renderLiftReport(reports),
  };
}
