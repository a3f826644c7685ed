import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { startTestServer, TEST_TOKEN } from '@ld-rest/test-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import worker from '../../examples/worker.js';
import { readContract } from '../contract/read-contract.js';
import { portOf } from '../proxies/connect-proxy.js';
import { sampleEvent, sign } from '../webhook-events/sample-event.js';
import { runProgram } from './run-program.js';

const exampleOf = (name: string): string => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });

/** Finds a port that nothing listens on. */
async function findPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => void server.close(resolve));
  return port;
}

/** Starts a chat that keeps what is posted. */
async function startChat(): Promise<{ readonly url: string; readonly posted: readonly unknown[] }> {
  const posted: unknown[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      posted.push(JSON.parse(body));
      response.end();
    });
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${port}`, posted };
}

describe('post-changes-to-chat.js', () => {
  const start = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const port = await findPort();
    const child = spawn(process.execPath, [exampleOf('post-changes-to-chat.js')], {
      env: { ...env, PORT: String(port) },
    });
    onTestFinished(() => void child.kill());
    await new Promise((resolve) => void child.stdout.once('data', resolve));
    return `http://127.0.0.1:${port}`;
  };

  test('tells the chat who changed which flag, once the signature is right.', async () => {
    const chat = await startChat();
    const url = await start({ CHAT_WEBHOOK_URL: chat.url, LAUNCHDARKLY_WEBHOOK_SECRET: 'secret' });
    const body = JSON.stringify(sampleEvent);
    const deliver = async (signature: string): Promise<number> =>
      (await fetch(url, { method: 'POST', body, headers: { 'x-ld-signature': signature } })).status;

    expect(await deliver(sign(body, 'somebody else'))).toBe(401);
    expect(await deliver(sign(body, 'secret'))).toBe(204);
    expect(chat.posted).toEqual([{ text: 'kim@example.com turned on Checkout (production)' }]);
  });

  test('says in one line which settings are missing.', async () => {
    expect(await runProgram({ command: ['post-changes-to-chat.js'], folder: '.' })).toEqual({
      status: 1,
      printed: '',
      complaints: 'Set CHAT_WEBHOOK_URL and LAUNCHDARKLY_WEBHOOK_SECRET.\n',
    });
  });
});

test('worker.js answers with the state of a flag, and with the failure of LaunchDarkly.', async () => {
  const server = await startTestServer({ contract: await readContract(), stateful: true });
  onTestFinished(() => server.close());
  const flags = createFeatureFlagsClient({ accessToken: TEST_TOKEN, baseUrl: server.url });
  await flags.postFeatureFlag({ projectKey: 'default', body: { key: 'checkout', name: 'Checkout' } });

  const ask = async (path: string, token = TEST_TOKEN): Promise<readonly [number, unknown]> => {
    const env = { LAUNCHDARKLY_ACCESS_TOKEN: token, LAUNCHDARKLY_API_HOST: server.url };
    const response = await worker.fetch(new Request(`https://worker.example${path}`), env);
    return [response.status, await response.json()];
  };
  const seen = { name: 'Checkout', on: { production: false, test: false } };
  expect(await ask('/default/checkout')).toEqual([200, seen]);
  expect((await ask('/default/nothing'))[0]).toBe(404);
  expect((await ask('/default/checkout', 'api-wrong'))[0]).toBe(502);
});

test('the test for Jest differs from the one for Vitest in its first line only.', () => {
  const [jest, vitest] = ['jest', 'vitest'].map((runner) =>
    readFileSync(exampleOf(`test-your-code/archive-launched-flags.${runner}.test.js`), 'utf8').split('\n'),
  );
  expect(jest?.slice(1)).toEqual(vitest?.slice(1));
});
