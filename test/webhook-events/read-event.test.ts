import { verifyWebhook, type WebhookEvent } from '@ld-rest/webhook-events';
import { describe, expect, test } from 'vitest';
import { sampleEvent, sign } from './sample-event.js';

const deliver = (body: string | Uint8Array): Promise<WebhookEvent> =>
  verifyWebhook({ body, signature: sign(body, 'secret'), secrets: ['secret'] });

const deliverEvent = (changes: object): Promise<WebhookEvent> =>
  deliver(JSON.stringify({ ...sampleEvent, ...changes }));

describe('the body of a delivery that is signed rightly', () => {
  test.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['half of it', JSON.stringify(sampleEvent).slice(0, 50)],
    ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d)],
  ])('is refused when it is %s.', async (_, body) => {
    await expect(deliver(body)).rejects.toMatchObject({
      reason: 'unreadable-body',
      message: expect.stringMatching(/no (JSON|UTF-8)\.$/),
    });
  });

  test.each(['null', '[]', '{}', '"event"', '42'])('is refused when it is %s.', async (body) => {
    await expect(deliver(body)).rejects.toThrow('no entry of the audit log');
  });

  test.each<object>([
    { _id: 1 },
    { date: '2026-01-01' },
    { kind: undefined },
    { name: undefined },
    { accesses: undefined },
    { accesses: {} },
    { accesses: [{ action: 'updateOn' }] },
    { member: 'kim' },
    { target: [] },
    { comment: 1 },
    { subentries: {} },
  ])('is refused with %j.', async (changes) => {
    await expect(deliverEvent(changes)).rejects.toMatchObject({ reason: 'unreadable-body' });
  });

  test('may hold what nobody knows yet.', async () => {
    const changes = { kind: 'spaceship', relatedFlag: { key: 'checkout' } };
    expect(await deliverEvent(changes)).toEqual({ ...sampleEvent, ...changes });
  });

  test('may say with null that it has no comment, but keeps the nulls of a flag.', async () => {
    const event = await deliverEvent({ comment: null, previousVersion: { value: null } });
    expect(event).toEqual({ ...sampleEvent, previousVersion: { value: null } });
    expect(event).not.toHaveProperty('comment');
  });

  test('may start with a byte order mark.', async () => {
    expect(await deliver(`\uFEFF${JSON.stringify(sampleEvent)}`)).toEqual(sampleEvent);
  });

  test('changes no prototype.', async () => {
    const event = await deliver(JSON.stringify(sampleEvent).replace('{', '{"__proto__":{"polluted":true},'));
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});
