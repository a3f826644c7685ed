import {
  verifyWebhook,
  type WebhookError,
  type WebhookDelivery,
  type WebhookEvent,
} from '@ld-rest/webhook-events';
import { describe, expect, expectTypeOf, test } from 'vitest';
import knownAnswers from './known-answers.json' with { type: 'json' };
import { sampleEvent, sign } from './sample-event.js';

const secret = 'correct horse';
const body = JSON.stringify(sampleEvent);
const signature = sign(body, secret);

const verify = (changes: Partial<WebhookDelivery> = {}): Promise<WebhookEvent> =>
  verifyWebhook({ body, signature, secrets: [secret], ...changes });

describe('known answers, of Python and OpenSSL', () => {
  test.each(knownAnswers)('accepts $title.', async ({ body, secret, signature }) => {
    expect(await verifyWebhook({ body, signature, secrets: [secret] })).toEqual(JSON.parse(body));
  });

  test('accepts the signature of RFC 4231, whose body is no event.', async () => {
    const delivery = {
      body: 'what do ya want for nothing?',
      signature: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      secrets: ['Jefe'],
    };
    await expect(verifyWebhook(delivery)).rejects.toMatchObject({ reason: 'unreadable-body' });
  });
});

describe('verifyWebhook', () => {
  const bytes = new TextEncoder().encode(body);
  const padded = new Uint8Array([0, ...bytes, 0]);

  test.each<[string, WebhookDelivery['body']]>([
    ['text', body],
    ['bytes', bytes],
    ['a Buffer', Buffer.from(body)],
    ['a part of a larger buffer', padded.subarray(1, -1)],
    ['an ArrayBuffer', bytes.slice().buffer],
  ])('takes a body that is %s.', async (_, body) => {
    expect(await verify({ body })).toEqual(sampleEvent);
  });

  test('takes upper-case digits.', async () => {
    expect(await verify({ signature: signature.toUpperCase() })).toEqual(sampleEvent);
  });

  test.each([[['old', secret]], [[secret, 'new']], [['a', 'b', secret]]])(
    'takes a signature of any of the secrets %j.',
    async (secrets) => {
      expect(await verify({ secrets })).toEqual(sampleEvent);
    },
  );

  test.each([undefined, null, ''])('refuses the missing signature %j.', async (signature) => {
    await expect(verify({ signature })).rejects.toMatchObject({ reason: 'missing-signature' });
  });

  test.each<[string, WebhookDelivery['signature']]>([
    ['a prefix', `sha256=${signature}`],
    ['one digit too few', signature.slice(1)],
    ['one digit too many', `${signature}0`],
    ['a letter that is no digit', `${signature.slice(1)}g`],
    ['a space', ` ${signature}`],
    ['a line break', `${signature}\n`],
    ['base64', Buffer.from(signature, 'hex').toString('base64')],
    ['two signatures in a header', `${signature}, ${signature}`],
    ['two headers', [signature, signature]],
  ])('refuses a signature with %s as malformed.', async (_, signature) => {
    await expect(verify({ signature })).rejects.toMatchObject({ reason: 'malformed-signature' });
  });

  test('refuses a signature of another secret.', async () => {
    await expect(verify({ secrets: ['another'] })).rejects.toMatchObject({ reason: 'wrong-signature' });
  });

  test('refuses a body that was parsed and printed again.', async () => {
    const printed = JSON.stringify(JSON.parse(body), undefined, 2);
    await expect(verify({ body: printed })).rejects.toMatchObject({ reason: 'wrong-signature' });
  });

  test.each([[[]], [['']], [[secret, '']]])(
    'refuses the secrets %j, although the delivery is signed with one of them.',
    async (secrets) => {
      const weak = sign(body, '');
      await expect(verify({ secrets, signature: weak })).rejects.toThrow(TypeError);
      await expect(verify({ secrets, signature: weak })).rejects.toThrow(/Give the secret of the webhook/);
    },
  );

  test('refuses a secret that is no list: its characters would be secrets.', async () => {
    const delivery: WebhookDelivery = JSON.parse(
      JSON.stringify({ body, signature: sign(body, 'c'), secrets: secret }),
    );
    await expect(verifyWebhook(delivery)).rejects.toThrow('secrets is no list');
  });

  test('says how to get at the raw body when a parser was faster.', async () => {
    const delivery: WebhookDelivery = JSON.parse(
      JSON.stringify({ body: sampleEvent, signature, secrets: [secret] }),
    );
    await expect(verifyWebhook(delivery)).rejects.toThrow(TypeError);
    await expect(verifyWebhook(delivery)).rejects.toThrow('express.raw');
  });

  test('reads the body that it verified, whoever changes it meanwhile.', async () => {
    const changing = new TextEncoder().encode(body);
    const event = verify({ body: changing });
    changing.fill(0x20);
    expect(await event).toEqual(sampleEvent);
  });

  test('keeps secrets, signatures and bodies out of its errors.', async () => {
    const complaintOf = (changes: Partial<WebhookDelivery>): Promise<string> =>
      verify(changes).then(({ _id }) => `accepted ${_id}`, String);
    const errors = await Promise.all([
      complaintOf({ secrets: ['top secret'] }),
      complaintOf({ signature: 'ffff' }),
      complaintOf({ body: 'private', signature: sign('private', secret) }),
    ]);
    expect(errors.join('\n')).not.toContain('accepted');
    expect(errors.join('\n')).not.toMatch(new RegExp(`top secret|ffff|private|${secret}|${signature}`));
  });

  test('has types that say what goes in and what comes out.', () => {
    expectTypeOf(verifyWebhook).parameter(0).toEqualTypeOf<WebhookDelivery>();
    expectTypeOf(verifyWebhook).returns.resolves.toEqualTypeOf<WebhookEvent>();
    expectTypeOf<string | string[] | undefined>().toExtend<WebhookDelivery['signature']>();
    expectTypeOf<string | null>().toExtend<WebhookDelivery['signature']>();
    expectTypeOf<Buffer>().toExtend<WebhookDelivery['body']>();
    expectTypeOf<object>().not.toExtend<WebhookDelivery['body']>();
    expectTypeOf<WebhookError['reason']>().toEqualTypeOf<
      'malformed-signature' | 'missing-signature' | 'unreadable-body' | 'wrong-signature'
    >();
  });
});
