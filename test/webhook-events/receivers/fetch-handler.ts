import { verifyWebhook, WebhookError, type WebhookEvent } from '@ld-rest/webhook-events';

export function createReceiver(
  secrets: readonly string[],
  handle: (event: WebhookEvent) => Promise<void>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const body = await request.arrayBuffer();
      const signature = request.headers.get('x-ld-signature');
      await handle(await verifyWebhook({ body, signature, secrets }));
      return new Response(null, { status: 204 });
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      return new Response(error.reason, { status: 401 });
    }
  };
}
