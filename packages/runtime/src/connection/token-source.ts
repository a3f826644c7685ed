import { ConfigurationError } from '../errors/launchdarkly-error.js';
import { readEnvironment } from './environment.js';
import type { ConnectOptions } from './options.js';

/** Hands out the access token of a connection. */
export interface TokenSource {
  /** Where tokens come from, in words. */
  readonly origin: string;
  /** Whether another token can be had when one is refused. */
  readonly renewable: boolean;
  /** Returns the token, at once when it is at hand; undefined for a browser's session. */
  readonly get: () => string | undefined | Promise<string>;
  /** Forgets a token that LaunchDarkly refused. */
  readonly refuse: (token: string | undefined) => void;
}

/**
 * Returns where a connection's token comes from.
 * @throws {ConfigurationError} when there is none, or it is no access token.
 */
export function createTokenSource({ auth, accessToken }: ConnectOptions, isolated: boolean): TokenSource {
  if (auth === 'session') return fixed('session cookie', undefined);
  if (typeof accessToken === 'function') return fetched(accessToken, isolated);
  if (accessToken !== undefined) return fixed('token given', checkToken(accessToken));
  const [name, token] = readEnvironment('LAUNCHDARKLY_ACCESS_TOKEN', 'LD_ACCESS_TOKEN') ?? ['', ''];
  return fixed(`token from ${name}`, checkToken(token));
}

function fixed(origin: string, token: string | undefined): TokenSource {
  return { origin, renewable: false, get: () => token, refuse: () => {} };
}

function fetched(fetchToken: () => string | Promise<string>, isolated: boolean): TokenSource {
  let current: string | undefined;
  let fetching: Promise<string> | undefined;
  const fetchOne = async (): Promise<string> => (current = checkToken(await fetchToken()));
  const fetchForAll = (): Promise<string> =>
    (fetching ??= fetchOne().finally(() => {
      fetching = undefined;
    }));
  return {
    origin: 'token fetched',
    renewable: true,
    // In a Worker no request may wait for what another has begun.
    get: () => current ?? (isolated ? fetchOne() : fetchForAll()),
    refuse: (token) => {
      if (current === token) current = undefined;
    },
  };
}

function checkToken(token: string): string {
  const refused =
    (/^(sdk|mob)-/.test(token) && 'SDK and mobile keys do not work here: use an API access token') ||
    (/^bearer /i.test(token) && "Leave out 'Bearer'; for OAuth tokens there is scheme: 'bearer'") ||
    (!/^[!-~]+$/.test(token) && 'accessToken or LAUNCHDARKLY_ACCESS_TOKEN must hold an API access token');
  if (refused) throw new ConfigurationError(refused);
  return token;
}
