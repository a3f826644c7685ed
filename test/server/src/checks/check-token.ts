import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal.js';

/** Accepts the token as LaunchDarkly does: bare, or as an OAuth bearer. */
export function checkToken(headers: IncomingHttpHeaders, token: string): void {
  const { authorization } = headers;
  if (authorization === undefined) throw new Refusal(401, 'The Authorization header is missing.');
  if (authorization.replace(/^Bearer /, '') !== token)
    throw new Refusal(401, 'The access token is not known.');
}
