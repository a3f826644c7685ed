import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { WebhookEvent } from '@ld-rest/webhook-events';
import express from 'express';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as expressReceiver from './receivers/express.js';
import * as fetchReceiver from './receivers/fetch-handler.js';
import * as nodeReceiver from './receivers/node-http.js';
import { sampleEvent, sign } from './sample-event.js';

type Handle = (event: WebhookEvent) => Promise<void>;
type Deliver = (init: RequestInit) => Promise<Response>;

const secrets = ['new', 'old'];
const body = JSON.stringify(sampleEvent);

const listen = (server: Server): Promise<Deliver> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve((init) => fetch(`http://127.0.0.1:${port}/launchdarkly`, { method: 'POST', ...init }));
    });
  });

const receivers = {
  'node-http': async (handle: Handle) => {
    const server = nodeReceiver.createReceiver(secrets, handle);
    return { deliver: await listen(server), close: () => server.close() };
  },
  'fetch-handler': async (handle: Handle) => {
    const receive = fetchReceiver.createReceiver(secrets, handle);
    const deliver: Deliver = (init) =>
      receive(new Request('https://localhost/', { method: 'POST', ...init }));
    return { deliver, close: () => undefined };
  },
  express: async (handle: Handle) => {
    const app = express().use(expressReceiver.createReceiver(secrets, handle)).use(express.json());
    const server = createServer(app);
    return { deliver: await listen(server), close: () => server.close() };
  },
};

describe.each(Object.entries(receivers))('the receiver for %s', (name, start) => {
  const handled: WebhookEvent[] = [];
  let receiver: Awaited<ReturnType<typeof start>>;

  beforeEach(async () => {
    handled.length = 0;
    receiver = await start(async (event) => void handled.push(event));
  });
  afterEach(() => receiver.close());

  const deliver = async (
    headers: Record<string, string>,
    content: NonNullable<RequestInit['body']> = body,
  ): Promise<number> => {
    const response = await receiver.deliver({
      body: content,
      headers: { 'content-type': 'application/json', ...headers },
    });
    return response.status;
  };

  test.each(secrets)('hands over what is signed with the secret "%s".', async (secret) => {
    expect(await deliver({ 'x-ld-signature': sign(body, secret) })).toBe(204);
    expect(handled).toEqual([sampleEvent]);
  });

  test('takes a body that says nothing about its type.', async () => {
    const signature = sign(body, 'new');
    expect(await deliver({ 'x-ld-signature': signature, 'content-type': 'text/plain' })).toBe(204);
  });

  test.each([
    ['is not signed', {}],
    ['is signed with another secret', { 'x-ld-signature': sign(body, 'other') }],
    ['is signed for another body', { 'x-ld-signature': sign(`${body} `, 'new') }],
    ['has a malformed signature', { 'x-ld-signature': `sha256=${sign(body, 'new')}` }],
  ])('answers 401 when the delivery %s.', async (_, headers) => {
    expect(await deliver(headers)).toBe(401);
    expect(handled).toEqual([]);
  });

  test('answers 401 when there is no body.', async () => {
    expect(await deliver({}, '')).toBe(401);
  });

  test('has its code in the README, as it is here.', () => {
    const code = readFileSync(new URL(`receivers/${name}.ts`, import.meta.url), 'utf8');
    const readme = new URL('../../packages/webhook-events/README.md', import.meta.url);
    expect(readFileSync(readme, 'utf8')).toContain(`\`\`\`ts\n${code}\`\`\``);
  });
});

describe.each(['node-http', 'express'] as const)('the receiver for %s', (name) => {
  test('answers 413 to a body that is too large, and lives on.', async () => {
    const { deliver, close } = await receivers[name](async () => undefined);
    const large = await deliver({ body: 'x'.repeat(1_100_000) });
    const next = await deliver({ body, headers: { 'x-ld-signature': sign(body, 'new') } });
    close();
    expect([large.status, next.status]).toEqual([413, 204]);
  });

  test('answers 500 when the handling fails, so that LaunchDarkly delivers again.', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { deliver, close } = await receivers[name](() => Promise.reject(new Error('No chat')));
    const { status } = await deliver({ body, headers: { 'x-ld-signature': sign(body, 'new') } });
    close();
    log.mockRestore();
    expect(status).toBe(500);
  });
});

test('The receiver for node:http logs why the handling failed; Express does so itself.', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { deliver, close } = await receivers['node-http'](() => Promise.reject(new Error('No chat')));
  await deliver({ body, headers: { 'x-ld-signature': sign(body, 'new') } });
  await deliver({ body, headers: { 'x-ld-signature': sign(body, 'wrong') } });
  close();
  expect(log.mock.calls).toEqual([[new Error('No chat')]]);
  log.mockRestore();
});
