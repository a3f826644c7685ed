import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { requireSoundDocument } from '../check/require-sound-document.js';
import { distilContract } from '../distil/distil-contract.js';
import { CONTRACT_FORM } from '../distil/distil-document.js';
import { arrayOf, compact, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import { PUBLISHED_DOCUMENT, fetchDocument } from '../load/fetch-document.js';
import type { DocumentSource } from '../load/fetch-document.js';
import { parseDocument } from '../load/parse-document.js';
import { readOptional } from '../write/compare-packages.js';
import type { PlacedFile } from '../write/compare-packages.js';

/** Where a contract is to come from, and of what kind. */
export interface ContractSource {
  /** The repository, absolute. */
  readonly root: string;
  /** URL or file; LaunchDarkly's published document unless given. */
  readonly from?: string;
  /** Keeps summaries and descriptions. */
  readonly keepProse?: boolean;
  /** Receives each stage, and the bytes read so far. */
  readonly onProgress?: (line: string) => void;
}

/** A contract that is not written yet. */
export interface FetchedContract {
  readonly contract: JsonObject;
  /** As `spec/openapi.json` holds it. */
  readonly text: string;
  /** What goes to `spec`; nothing when the document is the one that was pulled last. */
  readonly files: readonly PlacedFile[];
  /** As `spec/source.json` holds it. */
  readonly source: JsonObject;
}

/**
 * Fetches the published document, checks and distils it.
 * @throws {SpecError} when anything about the document is wrong.
 */
export async function fetchContract(options: ContractSource): Promise<FetchedContract> {
  const { root, from = PUBLISHED_DOCUMENT, keepProse = false, onProgress = () => {} } = options;
  const previous = readPrevious(root);
  onProgress(`Fetch ${from}`);
  const fetched = await fetchDocument(from, {
    ...(previous.keepProse === keepProse ? { previous } : {}),
    onProgress: (bytes, total) => onProgress(describeProgress(bytes, total)),
  });
  if (fetched.notModified) return readPulled(root, previous.source);
  onProgress('Check');
  const document = parseDocument(fetched.text, from);
  await requireSoundDocument(document, from);
  onProgress('Distil');
  const { contract, reports } = distilContract(document, keepProse);
  const text = `${JSON.stringify(contract, null, 1)}\n`;
  const source = describeSource(fetched.source, { contract, keepProse, hash: hashOf(text) });
  const files = [
    { path: 'spec/openapi.json', content: text },
    ...reports,
    { path: 'spec/source.json', content: `${JSON.stringify(source, null, 2)}\n` },
  ];
  return { contract, text, files, source };
}

/** Tells whether the contract was pulled with its summaries and descriptions. */
export function keepsProse(root: string): boolean {
  return readPrevious(root).keepProse;
}

function readPulled(root: string, source: JsonObject): FetchedContract {
  const text = readOptional(join(root, 'spec/openapi.json')) ?? '';
  return { contract: parseDocument(text, 'spec/openapi.json'), text, files: [], source };
}

interface Previous {
  readonly url: string;
  readonly etag?: string;
  readonly keepProse: boolean;
  readonly source: JsonObject;
}

function readPrevious(root: string): Previous {
  const name = 'spec/source.json';
  const text = readOptional(join(root, name));
  const source = text === undefined ? {} : parseDocument(text, name);
  const etag = stringOf(source['etag']);
  return {
    url: stringOf(source['url']) ?? '',
    keepProse: source['keepProse'] === true,
    source,
    ...(etag !== undefined && isUntouched(root, source) ? { etag } : {}),
  };
}

/** Only a contract that is still what was made of the document, in today's form, can be left as it is. */
function isUntouched(root: string, source: JsonObject): boolean {
  const contract = readOptional(join(root, 'spec/openapi.json')) ?? '';
  return source['contract'] === hashOf(contract) && source['form'] === CONTRACT_FORM;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function describeSource(
  source: DocumentSource,
  {
    contract,
    keepProse,
    hash,
  }: { readonly contract: JsonObject; readonly keepProse: boolean; readonly hash: string },
): JsonObject {
  const paths = objectEntries(contract['paths']);
  return compact([
    ...Object.entries(source),
    ['keepProse', keepProse ? true : undefined],
    ['contract', hash],
    ['form', CONTRACT_FORM],
    [
      'counts',
      {
        paths: paths.length,
        operations: paths.flatMap(([, item]) => Object.keys(item)).length,
        tags: arrayOf(contract['tags']).length,
        schemas: Object.keys(objectOf(objectOf(contract['components'])['schemas'])).length,
      },
    ],
  ]);
}

function describeProgress(bytes: number, total: number | undefined): string {
  const kilobytes = (count: number): string => `${Math.round(count / 1000)} kB`;
  return total === undefined ? kilobytes(bytes) : `${kilobytes(bytes)} of ${kilobytes(total)}`;
}
