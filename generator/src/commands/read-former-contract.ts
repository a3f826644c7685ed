import { join } from 'node:path';
import { SpecError } from '../errors.js';
import type { JsonObject } from '../document/json.js';
import { parseDocument } from '../load/parse-document.js';
import { readBlob } from '../load/read-blob.js';
import { readOptional } from '../write/compare-packages.js';
import { contractId, readGeneratedFrom, recordPath } from './generated-from.js';

/** The contract that the packages were generated from. */
export interface FormerContract {
  readonly contract: JsonObject;
  readonly text: string;
  /** Whether it is still the contract of the repository; it is not after a pull. */
  readonly isPresent: boolean;
}

/**
 * Reads the contract that the packages were generated from: the repository's, or after a pull the one that git has.
 * @throws {SpecError} when neither is it.
 */
export function readFormerContract(root: string): FormerContract {
  const name = 'spec/openapi.json';
  const present = readOptional(join(root, name));
  const id = readGeneratedFrom(root);
  const isPresent = present !== undefined && (id === undefined || contractId(present) === id);
  const text = isPresent ? present : id && readBlob(root, id);
  if (text) return { contract: parseDocument(text, name), text, isPresent };
  throw new SpecError(
    present === undefined
      ? `${name} does not exist. Run \`npm run spec:pull\` and \`npm run generate\` first.`
      : `${recordPath} says that the packages were generated from contract ${id}, which neither is ${name} nor in git, so what has changed cannot be told. ` +
          'Put that contract back and run this again; or run `npm run generate`, and no changeset will tell of what it changes.',
  );
}
