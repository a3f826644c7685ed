import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adoptAreas } from '../../../generator/src/areas/adopt-areas.js';
import { checkDocument } from '../../../generator/src/check/check-document.js';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { buildModel } from '../../../generator/src/areas/build-model.js';
import { buildOperations } from '../../../generator/src/model/build-operations.js';
import { normalizeContract } from '../../../generator/src/normalize/normalize-contract.js';
import { compile } from '../../witness/compile.js';
import { generatePackages, writePackages } from '../../witness/generate-packages.js';

/** What became of contracts. */
export interface Trial {
  /** The reasons for which contracts were refused, by the number of the contract. */
  readonly refused: ReadonlyMap<number, string>;
  /** What the compiler says of the packages of the others, by the number of the contract. */
  readonly complaints: ReadonlyMap<number, readonly string[]>;
}

/** Generates the packages of each contract that the checks let through, and compiles all of them in one run. */
export async function tryContracts(contracts: readonly JsonObject[]): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-any-'));
  const refused = new Map<number, string>();
  try {
    for (const [index, contract] of contracts.entries()) {
      const problems = await checkDocument(contract);
      if (problems.length > 0) refused.set(index, problems.map(({ message }) => message).join('; '));
      else await writeContract(join(folder, `${index}`), contract);
    }
    const complaints = new Map<number, string[]>();
    for (const { file, line, code, message } of await compile(folder)) {
      const index = Number(file.split('/')[0]);
      const known = complaints.get(index) ?? [];
      complaints.set(index, [...known, `${file}:${line} ${code} ${message}`]);
    }
    return { refused, complaints };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeContract(folder: string, contract: JsonObject): Promise<void> {
  const normalized = normalizeContract(contract);
  const after = buildOperations(normalized, new Map());
  const { areas } = adoptAreas({ areas: [], before: [], after });
  writePackages(folder, await generatePackages(normalized, buildModel(normalized, areas)));
}
