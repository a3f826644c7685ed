import type { JsonObject } from '../json.js';
import { stringOf } from '../json.js';
import { distilDocument } from './distil-document.js';
import { liftSemanticPatches } from './semantic-patch/lift-semantic-patches.js';
import { renderLiftReport } from './semantic-patch/render-lift-report.js';

/** A contract, and a table of what could be read of the instructions of semantic patches. */
export interface DistilledContract {
  readonly contract: JsonObject;
  readonly liftReport: string;
}

/** Distils a published document, the instructions of its semantic patches included. */
export function distilContract(document: JsonObject, keepProse: boolean): DistilledContract {
  const { extensions, schemas, reports } = liftSemanticPatches(document);
  const semanticPatch = ({ operationId }: JsonObject): JsonObject | undefined =>
    extensions.get(stringOf(operationId) ?? '');
  return {
    contract: distilDocument(document, { keepProse, semanticPatch, liftedSchemas: schemas }),
    liftReport: renderLiftReport(reports),
  };
}
