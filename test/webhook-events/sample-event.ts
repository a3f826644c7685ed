import { createHmac } from 'node:crypto';
import type { WebhookEvent } from '@ld-rest/webhook-events';

/** An event such as LaunchDarkly delivers when somebody turns a flag on. */
export const sampleEvent = {
  _id: '65a0c1d2e3f405162738495a',
  _links: { self: { href: '/api/v2/auditlog/65a0c1d2e3f405162738495a', type: 'application/json' } },
  date: 1_700_000_000_000,
  kind: 'flag',
  name: 'Checkout',
  accesses: [{ action: 'updateOn', resource: 'proj/web:env/production:flag/checkout;shop' }],
  member: { _id: '5f00', email: 'kim@example.com', firstName: 'Kim', lastName: 'Roe' },
  titleVerb: 'turned on',
  target: { name: 'Checkout', resources: ['proj/web:env/production:flag/checkout;shop'] },
} as const satisfies WebhookEvent;

/** Signs with Node's HMAC, which the package does not use. */
export const sign = (body: string | Uint8Array, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex');
