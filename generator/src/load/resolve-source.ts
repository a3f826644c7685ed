import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SpecError } from '../errors.js';

/** A document's whereabouts: an address to download from, or a file. */
export type ResolvedSource =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string; readonly name: string };

/** Tells an http(s) address from a file URL and a path. */
export function resolveSource(source: string): ResolvedSource {
  if (!/^(?:[a-z][a-z0-9+.-]+:\/\/|file:|https?:)/i.test(source)) return fileSource(source);
  const url = parseAddress(source);
  if (url.protocol === 'file:') return fileSource(filePath(url, source));
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new SpecError(`Cannot fetch from ${url.protocol}//. Expected an http or https address, or a file.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new SpecError(
      `The address at ${url.host} holds a user name or password. Remove it: the document is public.`,
    );
  }
  url.hash = '';
  return { kind: 'address', url: url.href };
}

function fileSource(path: string): ResolvedSource {
  return { kind: 'file', path: resolve(path), name: basename(path) };
}

function parseAddress(source: string): URL {
  if (URL.canParse(source)) return new URL(source);
  throw new SpecError(
    `${JSON.stringify(source)} is no address. Expected something like https://host/openapi.json.`,
  );
}

function filePath(url: URL, source: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw new SpecError(
      `${JSON.stringify(source)} names no file on this machine. Expected file:///folder/name.json.`,
    );
  }
}
