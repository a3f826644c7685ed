export { actorOf, type Actor } from './actor-of.js';
export { isFlagChange, type FlagChange } from './is-flag-change.js';
export { parseResource, type Resource, type ResourcePart } from './parse-resource.js';
export { verifyWebhook, type WebhookDelivery } from './verify-webhook.js';
export { WebhookError, type WebhookRefusal } from './webhook-error.js';
export type {
  Access,
  App,
  Links,
  Member,
  Parent,
  Related,
  Subject,
  Target,
  Token,
  WebhookEvent,
} from './webhook-event.js';
