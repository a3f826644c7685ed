import type { App, Member, Token, WebhookEvent } from './webhook-event.js';

/** Who made a change. A token and an app act for a member, where LaunchDarkly says for whom. */
export type Actor =
  | { readonly kind: 'app'; readonly app: App; readonly member?: Member }
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'token'; readonly token: Token; readonly member?: Member };

/**
 * Returns who made the change: a token, an app or a member; undefined when the event names nobody.
 *
 * @example
 * ```ts
 * const actor = actorOf(event);
 * const name = actor?.kind === 'token' ? actor.token.name : actor?.member?.email;
 * ```
 */
export function actorOf({ app, member, token }: WebhookEvent): Actor | undefined {
  const owner = member && { member };
  if (token) return { kind: 'token', token, ...owner };
  if (app) return { kind: 'app', app, ...owner };
  return member && { kind: 'member', member };
}
