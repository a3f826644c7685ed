import { gunzipSync } from 'node:zlib';
import { SpecError } from '../errors.js';

/** Unpacks gzip and decodes UTF-8; refuses other encodings, and more than the limit. */
export function decodeDocument(
  received: Uint8Array,
  { name, maxBytes }: { readonly name: string; readonly maxBytes: number },
): { readonly bytes: Uint8Array; readonly text: string } {
  const bytes = isGzip(received) ? unpack(received, { name, maxBytes }) : received;
  const text = decode(bytes, name);
  return { bytes, text };
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function unpack(
  packed: Uint8Array,
  { name, maxBytes }: { readonly name: string; readonly maxBytes: number },
): Uint8Array {
  try {
    return gunzipSync(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    const reason = tooLarge ? `unpacks to more than ${maxBytes} bytes` : 'is damaged or truncated gzip';
    throw new SpecError(`${name} ${reason}. Expected a whole OpenAPI document.`, { cause: error });
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SpecError(`${name} is not UTF-8 text. Expected JSON or YAML in UTF-8.`, { cause: error });
  }
}
