import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { distilContract } from '../distil/distil-contract.js';
import { CONTRACT_FORM } from '../distil/distil-document.js';
import { arrayOf, compact, objectEntries, objectOf, stringOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import { PUBLISHED_DOCUMENT, fetchDocument } from '../load/fetch-document.js';
import type { DocumentSource } from '../load/fetch-document.js';
import { parseDocument } from '../load/parse-document.js';
import { requireSoundDocument } from '../check/require-sound-document.js';
import { readOptional } from '../write/compare-packages.js';
import { writeAtomically } from '../write/write-atomically.js';
import { withoutInterruption } from './without-interruption.js';

/** What `npm run spec:pull` was asked for. */
export interface PullOptions {
  /** The repository, absolute. */
  readonly root: string;
  /** URL or file; LaunchDarkly's published document unless given. */
  readonly from?: string;
  /** Keeps summaries and descriptions. */
  readonly keepProse?: boolean;
  /** Is told of each stage and of the bytes that have come. */
  readonly onProgress?: (line: string) => void;
}

/** What a pull found. */
export interface PullResult {
  readonly outcome: 'not modified' | 'unchanged' | 'updated';
  readonly source: JsonObject;
}

/**
 * Fetches the published document, checks and distils it, and writes the contract.
 * @throws {SpecError} when anything about the document is wrong; nothing is written then.
 */
export async function pull(options: PullOptions): Promise<PullResult> {
  const { root, from = PUBLISHED_DOCUMENT, keepProse = false, onProgress = () => {} } = options;
  const previous = readPrevious(root);
  onProgress(`Fetch ${from}`);
  const fetched = await fetchDocument(from, {
    ...(previous.keepProse === keepProse ? { previous } : {}),
    onProgress: (bytes, total) => onProgress(describeProgress(bytes, total)),
  });
  if (fetched.notModified) return { outcome: 'not modified', source: previous.source };
  onProgress('Check');
  const document = parseDocument(fetched.text, from);
  await requireSoundDocument(document, from);
  onProgress('Distil');
  const { contract, reports } = distilContract(document, keepProse);
  const text = `${JSON.stringify(contract, null, 1)}\n`;
  const source = describeSource(fetched.source, contract, keepProse, hashOf(text));
  const outcome = writeContract(root, [
    ['spec/openapi.json', text],
    ...reports.map(({ path, content }) => [path, content] as const),
    ['spec/source.json', `${JSON.stringify(source, null, 2)}\n`],
  ]);
  return { outcome, source };
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
  contract: JsonObject,
  keepProse: boolean,
  hash: string,
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

function writeContract(
  root: string,
  files: readonly (readonly [path: string, content: string])[],
): PullResult['outcome'] {
  const changed = files
    .map(([path, content]) => ({ path: join(root, path), content }))
    .filter(({ path, content }) => readOptional(path) !== content);
  withoutInterruption(() => writeAtomically(changed));
  return changed.length > 0 ? 'updated' : 'unchanged';
}

function describeProgress(bytes: number, total: number | undefined): string {
  const kilobytes = (count: number): string => `${Math.round(count / 1000)} kB`;
  return total === undefined ? kilobytes(bytes) : `${kilobytes(bytes)} of ${kilobytes(total)}`;
}
