import type { WebhookEvent } from './webhook-event.js';

/** The event of a change of a flag. */
export interface FlagChange extends WebhookEvent {
  readonly kind: 'flag';
}

/**
 * Tells whether a flag was changed.
 *
 * @example
 * ```ts
 * if (isFlagChange(event)) console.log(event.accesses.map(({ resource }) => parseResource(resource).flag));
 * ```
 */
export function isFlagChange(event: WebhookEvent): event is FlagChange {
  return event.kind === 'flag';
}
