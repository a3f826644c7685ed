import { SpecError } from '../errors.js';
import { describeNetworkError } from './describe-network-error.js';
import type { FetchOptions } from './fetch-options.js';
import { FETCH_TIMEOUT_MS } from './limits.js';
import { printable } from './printable.js';
import { readBody } from './read-body.js';

/** The bytes of a download and what identifies this version of them; or that nothing changed. */
export type Download =
  | { readonly notModified: true }
  | {
      readonly notModified: false;
      readonly bytes: Uint8Array;
      readonly validators: { readonly etag?: string; readonly lastModified?: string };
    };

/** The characters RFC 9110 allows in an entity tag, so that a stored one cannot add a header. */
const ENTITY_TAG = /^(?:W\/)?"[\x21\x23-\x7e]{0,256}"$/;

/** Downloads an address within one time limit for everything, redirects and body included. */
export async function downloadDocument(
  url: string,
  options: FetchOptions & { readonly maxBytes: number },
): Promise<Download> {
  const timeoutMs = options.timeoutMs ?? FETCH_TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const etag = knownTag(url, options.previous);
  try {
    const headers = {
      accept: 'application/json, application/yaml;q=0.9',
      ...(etag && { 'if-none-match': etag }),
    };
    const response = await fetch(url, { headers, signal });
    if (response.status === 304 && etag) return { notModified: true };
    checkResponse(response, url);
    return {
      notModified: false,
      bytes: await readBody(response, { ...options, url }),
      validators: readValidators(response),
    };
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const reason = timeout.aborted
      ? `it took longer than ${timeoutMs / 1000} s`
      : describeNetworkError(error);
    throw new SpecError(`Cannot fetch ${url}: ${reason}. Check the network, or give a file with --from.`, {
      cause: error,
    });
  }
}

function knownTag(url: string, previous: FetchOptions['previous']): string | undefined {
  return previous?.url === url && ENTITY_TAG.test(previous.etag ?? '') ? previous.etag : undefined;
}

function checkResponse(response: Response, url: string): void {
  if (url.startsWith('https:') && !response.url.startsWith('https:')) {
    throw new SpecError(
      `${url} redirects to an address without encryption, ${response.url}. Expected https.`,
    );
  }
  if (response.status === 200) return;
  void response.body?.cancel();
  const meaning = response.statusText ? ` ${printable(response.statusText)}` : '';
  throw new SpecError(
    `${response.url || url} answered ${response.status}${meaning}. Expected 200 and the document.`,
  );
}

function readValidators({ headers }: Response): { readonly etag?: string; readonly lastModified?: string } {
  const etag = headers.get('etag');
  const modified = Date.parse(headers.get('last-modified') ?? '');
  return {
    ...(etag !== null && ENTITY_TAG.test(etag) && { etag }),
    ...(Number.isFinite(modified) && { lastModified: new Date(modified).toUTCString() }),
  };
}
