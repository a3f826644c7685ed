// Receives LaunchDarkly's webhook, checks its signature, and tells a chat who changed which flag.
//
//   node --env-file=.env post-changes-to-chat.js
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { actorOf, isFlagChange, parseResource, verifyWebhook, WebhookError } from '@ld-rest/webhook-events';

const { CHAT_WEBHOOK_URL: chat, LAUNCHDARKLY_WEBHOOK_SECRET: secret, PORT = '8080' } = process.env;
if (!chat || !secret) {
  console.error('Set CHAT_WEBHOOK_URL and LAUNCHDARKLY_WEBHOOK_SECRET.');
  process.exit(1);
}

/** @param {import('@ld-rest/webhook-events').WebhookEvent} event */
function describe(event) {
  const actor = actorOf(event);
  const who =
    actor?.kind === 'token' ? `the token ${actor.token.name}` : (actor?.member?.email ?? 'Somebody');
  const places = event.accesses.map(
    ({ resource }) => parseResource(resource).environment ?? 'every environment',
  );
  return `${who} ${event.titleVerb ?? 'changed'} ${event.name} (${[...new Set(places)].join(', ')})`;
}

/** @param {import('node:http').IncomingMessage} request */
async function receive(request) {
  const event = await verifyWebhook({
    body: await buffer(request),
    signature: request.headers['x-ld-signature'],
    secrets: [secret ?? ''],
  });
  if (!isFlagChange(event)) return;
  const headers = { 'content-type': 'application/json' };
  await fetch(chat ?? '', { method: 'POST', headers, body: JSON.stringify({ text: describe(event) }) });
}

const server = createServer((request, response) => {
  receive(request).then(
    () => response.writeHead(204).end(),
    (error) => {
      console.error(error.message);
      response.writeHead(error instanceof WebhookError ? 401 : 500).end();
    },
  );
});
server.listen(Number(PORT), () => console.log(`Listening on port ${PORT}.`));
