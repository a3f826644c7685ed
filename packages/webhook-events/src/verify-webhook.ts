import { readEvent } from './read-event.js';
import { readSignature } from './read-signature.js';
import { toBytes } from './to-bytes.js';
import { WebhookError } from './webhook-error.js';
import type { WebhookEvent } from './webhook-event.js';

/** What a webhook has delivered, and what it may be signed with. */
export interface WebhookDelivery {
  /** The raw body, in bytes or as text. A body that was parsed and printed again has another signature. */
  readonly body: ArrayBuffer | Uint8Array | string;
  /** The header `X-LD-Signature`, as your server gives it to you. */
  readonly signature: string | readonly string[] | null | undefined;
  /** The secret of the webhook. Give the old one and the new one while you replace it. */
  readonly secrets: readonly string[];
}

/**
 * Verifies that LaunchDarkly signed a delivery with one of your secrets, and returns its event.
 *
 * LaunchDarkly signs the raw body with HMAC-SHA256 and sends the digest in hex. Signatures are compared in constant time.
 * They carry no time: a delivery that somebody recorded stays valid. Remember the `_id`s that you have dealt with.
 *
 * @example
 * ```ts
 * const event = await verifyWebhook({
 *   body: await request.text(),
 *   signature: request.headers.get('x-ld-signature'),
 *   secrets: [secret],
 * });
 * ```
 * @throws {WebhookError} when the signature is missing, malformed or wrong, or when the body is no event.
 * @throws {TypeError} when the mistake is the receiver's: there is no secret, one is empty, or the body was parsed.
 */
export async function verifyWebhook({ body, signature, secrets }: WebhookDelivery): Promise<WebhookEvent> {
  checkSecrets(secrets);
  const digest = readSignature(signature);
  const bytes = toBytes(body);
  // Every secret is tried, so that the time says nothing about which one it was.
  const matches = await Promise.all(secrets.map((secret) => isSignedWith(secret, digest, bytes)));
  if (matches.includes(true)) return readEvent(bytes);
  throw new WebhookError(
    'wrong-signature',
    'X-LD-Signature is not the signature of this body with any of the secrets. Compare the secret with that of the webhook, and pass the body as it arrived.',
  );
}

function checkSecrets(secrets: readonly string[]): void {
  // A string is a list of characters to JavaScript: each would be a secret that is easy to guess.
  if (!Array.isArray(secrets) || secrets.length === 0) {
    throw new TypeError('secrets is no list with at least one secret. Give the secret of the webhook.');
  }
  const position = secrets.findIndex((secret) => typeof secret !== 'string' || secret === '');
  if (position >= 0) {
    throw new TypeError(
      `secrets[${position}] is empty: anybody could sign with it. Give the secret of the webhook.`,
    );
  }
}

async function isSignedWith(
  secret: string,
  digest: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', toBytes(secret), algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, digest, body);
}
