import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal.js';

/** Accepts a known token as LaunchDarkly does: bare, or as an OAuth bearer. */
export function checkToken(headers: IncomingHttpHeaders, isKnown: (token: string) => boolean): void {
  const { authorization } = headers;
  if (authorization === undefined) throw new Refusal(401, 'The Authorization header is missing.');
  if (!isKnown(authorization.replace(/^Bearer /, '')))
    throw new Refusal(401, 'The access token is not known.');
}
