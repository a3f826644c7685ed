/** Why a delivery was refused. */
export type WebhookRefusal =
  | 'malformed-signature'
  | 'missing-signature'
  | 'unreadable-body'
  | 'wrong-signature';

/**
 * Says why a delivery was refused. Its message never holds a secret, a signature or the body, so it can be logged and
 * sent back.
 *
 * @example
 * ```ts
 * if (error instanceof WebhookError) response.writeHead(401).end(error.reason);
 * ```
 */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
  readonly reason: WebhookRefusal;

  constructor(reason: WebhookRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
