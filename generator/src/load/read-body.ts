import { SpecError } from '../errors.js';
import type { FetchOptions } from './fetch-options.js';

/** Reads a response to its end, never holding more than the limit; fetch itself fails where the announced length is not met. */
export async function readBody(
  response: Response,
  {
    url,
    maxBytes,
    onProgress,
  }: Pick<FetchOptions, 'onProgress'> & { readonly url: string; readonly maxBytes: number },
): Promise<Uint8Array> {
  const total = announcedLength(response);
  const chunks: Uint8Array[] = [];
  let received = 0;
  if (total !== undefined && total > maxBytes) await refuse(response, `${url} has ${total} bytes`, maxBytes);
  for await (const chunk of response.body ?? []) {
    received += chunk.byteLength;
    if (received > maxBytes) throw tooLarge(`${url} has more bytes than allowed`, maxBytes);
    chunks.push(chunk);
    onProgress?.(received, total);
  }
  return Buffer.concat(chunks);
}

/** The length header counts compressed bytes, so it says nothing about a body that fetch unpacks. */
function announcedLength({ headers }: Response): number | undefined {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? undefined : Number(length);
}

async function refuse(response: Response, fact: string, maxBytes: number): Promise<never> {
  await response.body?.cancel();
  throw tooLarge(fact, maxBytes);
}

function tooLarge(fact: string, maxBytes: number): SpecError {
  return new SpecError(`${fact}. Expected an OpenAPI document of at most ${maxBytes} bytes.`);
}
