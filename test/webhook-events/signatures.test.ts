import { verifyWebhook, WebhookError } from '@ld-rest/webhook-events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleEvent, sign } from './sample-event.js';

/** What became of a delivery: the reason it was refused for, or undefined. */
const refusalOf = async (
  body: Uint8Array,
  signature: string,
  secrets: readonly string[],
): Promise<string | undefined> => {
  try {
    await verifyWebhook({ body, signature, secrets });
    return undefined;
  } catch (error) {
    if (error instanceof WebhookError) return error.reason;
    throw error;
  }
};

const secret = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200 }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);

test('agrees with node:crypto about 1,000 random events and secrets.', async () => {
  const event = fc.record({ name: fc.string({ unit: 'grapheme' }), delta: fc.jsonValue() });
  const runs = fc.asyncProperty(event, secret, fc.nat({ max: 4 }), async (changes, secret, indent) => {
    const body = JSON.stringify({ ...sampleEvent, ...changes }, undefined, indent);
    expect(await verifyWebhook({ body, signature: sign(body, secret), secrets: [secret] })).toMatchObject({
      name: changes.name,
    });
  });
  await fc.assert(runs, { numRuns: 1000 });
});

test('agrees with node:crypto about 1,000 random bodies and secrets.', async () => {
  const body = fc.uint8Array({ maxLength: 2000 });
  const runs = fc.asyncProperty(body, secret, secret, async (body, secret, other) => {
    fc.pre(sign(body, secret) !== sign(body, other));
    // Bytes are no event: the signature is right when that is what the complaint is about.
    expect(await refusalOf(body, sign(body, secret), [other, secret])).toBe('unreadable-body');
    expect(await refusalOf(body, sign(body, secret), [other])).toBe('wrong-signature');
  });
  await fc.assert(runs, { numRuns: 1000 });
});

const body = new TextEncoder().encode(JSON.stringify(sampleEvent));
const signature = sign(body, 'secret');

test('refuses a body in which any one bit has changed.', async () => {
  const changed = [...body].flatMap((byte, at) =>
    Array.from({ length: 8 }, (_, bit) => body.with(at, byte ^ (1 << bit))),
  );
  const refusals = await Promise.all(changed.map((body) => refusalOf(body, signature, ['secret'])));
  expect(refusals.length).toBe(body.length * 8);
  expect(new Set(refusals)).toEqual(new Set(['wrong-signature']));
});

test('refuses a body that lacks any one byte, or has one more anywhere.', async () => {
  const without = [...body].map((_, at) => body.filter((_, index) => index !== at));
  const within = [...body, 0].map((_, at) => Uint8Array.of(...body.slice(0, at), 32, ...body.slice(at)));
  const refusals = await Promise.all(
    [...without, ...within].map((body) => refusalOf(body, signature, ['secret'])),
  );
  expect(new Set(refusals)).toEqual(new Set(['wrong-signature']));
});

test('refuses a signature in which any one digit has changed.', async () => {
  const changed = Array.from(
    signature,
    (digit, at) =>
      signature.slice(0, at) + ((Number.parseInt(digit, 16) + 1) % 16).toString(16) + signature.slice(at + 1),
  );
  const refusals = await Promise.all(changed.map((signature) => refusalOf(body, signature, ['secret'])));
  expect(refusals).toEqual(Array.from({ length: 64 }, () => 'wrong-signature'));
});
