import type { JsonObject } from '../document/json.js';
import { stringOf } from '../document/json.js';
import { distilDocument, isContract } from './distil-document.js';
import { readFacts } from './facts/read-facts.js';
import { renderFactsReport } from './facts/render-facts-report.js';
import { liftSemanticPatches } from './semantic-patch/lift-semantic-patches.js';
import { renderLiftReport } from './semantic-patch/render-lift-report.js';

/** A contract, and what could be read of the texts that it leaves out. */
export interface DistilledContract {
  readonly contract: JsonObject;
  /** Files beside the contract. None when the document was a contract already: there is no text to read any more. */
  readonly reports: readonly LiftReportFile[];
}

/** A table in markdown of what was lifted. */
export interface LiftReportFile {
  readonly path: string;
  readonly content: string;
}

/** Distils a published document, the instructions of its semantic patches included; leaves a contract as it is. */
export function distilContract(document: JsonObject, keepProse: boolean): DistilledContract {
  if (isContract(document)) return { contract: document, reports: [] };
  const { extensions, schemas, reports } = liftSemanticPatches(document);
  const semanticPatch = ({ operationId }: JsonObject): JsonObject | undefined =>
    extensions.get(stringOf(operationId) ?? '');
  return {
    contract: distilDocument(document, { keepProse, semanticPatch, liftedSchemas: schemas }),
    reports: [
      { path: 'spec/semantic-patch.md', content: renderLiftReport(reports) },
      { path: 'spec/parameters.md', content: renderFactsReport(readFacts(document)) },
    ],
  };
}
