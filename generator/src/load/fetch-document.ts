import { createHash } from 'node:crypto';
import { downloadDocument } from './download-document.js';
import { decodeDocument } from './decode-document.js';
import type { FetchOptions } from './fetch-options.js';
import { MAX_BYTES } from './limits.js';
import { readBytes } from './read-bytes.js';
import { resolveSource } from './resolve-source.js';

/** Where LaunchDarkly publishes its document. */
export const PUBLISHED_DOCUMENT = 'https://app.launchdarkly.com/api/v2/openapi.json';

/** Where a document came from and what was received. */
export interface DocumentSource {
  /** The address asked for; of a file only its name, since its folder means something on one machine only. */
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Size of the document after decompression. */
  readonly bytes: number;
  /** Hexadecimal SHA-256 of the same bytes. */
  readonly sha256: string;
}

/** A document's text and source, or the news that it is still the one already known. */
export type FetchedDocument =
  | { readonly notModified: true }
  | { readonly notModified: false; readonly text: string; readonly source: DocumentSource };

/**
 * Fetches a document from an http(s) address, a file URL or a path; gzip is unpacked.
 * @throws {SpecError} when it cannot be had whole, or is no text that could be a document.
 */
export async function fetchDocument(source: string, options: FetchOptions = {}): Promise<FetchedDocument> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const resolved = resolveSource(source);
  if (resolved.kind === 'file') {
    const { bytes, text } = decodeDocument(await readBytes(resolved.path, maxBytes), {
      name: source,
      maxBytes,
    });
    return { notModified: false, text, source: describeSource({ url: `file:${resolved.name}` }, bytes) };
  }
  const answer = await downloadDocument(resolved.url, { ...options, maxBytes });
  if (answer.notModified) return answer;
  const { bytes, text } = decodeDocument(answer.bytes, { name: resolved.url, maxBytes });
  return {
    notModified: false,
    text,
    source: describeSource({ url: resolved.url, ...answer.validators }, bytes),
  };
}

function describeSource(facts: Omit<DocumentSource, 'bytes' | 'sha256'>, bytes: Uint8Array): DocumentSource {
  return { ...facts, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
