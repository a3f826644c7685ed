import { WebhookError } from './webhook-error.js';

/**
 * Reads the bytes of a signature: 64 hexadecimal digits, in either case.
 * @throws {WebhookError} when it is missing or malformed.
 */
export function readSignature(
  signature: string | readonly string[] | null | undefined,
): Uint8Array<ArrayBuffer> {
  if (signature === null || signature === undefined || signature === '') {
    throw new WebhookError(
      'missing-signature',
      'The delivery has no X-LD-Signature. LaunchDarkly sends one when the webhook has a secret.',
    );
  }
  if (typeof signature !== 'string' || !/^[0-9a-f]{64}$/i.test(signature)) {
    throw new WebhookError(
      'malformed-signature',
      'X-LD-Signature is not one SHA-256 digest in hex: 64 digits, without a prefix.',
    );
  }
  const digits = signature.match(/../g) ?? [];
  return Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16));
}
