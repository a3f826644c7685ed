import { createServer, type IncomingMessage, type Server } from 'node:http';
import { verifyWebhook, WebhookError, type WebhookEvent } from '@ld-rest/webhook-events';

const maximum = 1_000_000; // bytes

export function createReceiver(
  secrets: readonly string[],
  handle: (event: WebhookEvent) => Promise<void>,
): Server {
  const receive = async (request: IncomingMessage): Promise<number> => {
    const body = await readBody(request);
    if (body === undefined) return 413;
    await handle(await verifyWebhook({ body, signature: request.headers['x-ld-signature'], secrets }));
    return 204;
  };
  return createServer((request, response) => {
    receive(request).then(
      (status) => response.writeHead(status).end(),
      (error: unknown) => {
        if (!(error instanceof WebhookError)) console.error(error);
        response.writeHead(error instanceof WebhookError ? 401 : 500).end();
      },
    );
  });
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maximum) chunks.push(chunk);
  }
  return size <= maximum ? Buffer.concat(chunks) : undefined;
}
