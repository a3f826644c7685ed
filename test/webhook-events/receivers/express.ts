import { raw, Router, type Request, type Response } from 'express';
import { verifyWebhook, WebhookError, type WebhookEvent } from '@ld-rest/webhook-events';

export function createReceiver(
  secrets: readonly string[],
  handle: (event: WebhookEvent) => Promise<void>,
): Router {
  const receive = async (request: Request, response: Response): Promise<void> => {
    try {
      const signature = request.headers['x-ld-signature'];
      await handle(await verifyWebhook({ body: request.body, signature, secrets }));
      response.sendStatus(204);
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      response.status(401).send(error.reason);
    }
  };
  // Use it before express.json(): the signature is that of the raw body.
  return Router().post('/launchdarkly', raw({ type: '*/*', limit: '1mb' }), (request, response, next) => {
    receive(request, response).catch(next);
  });
}
