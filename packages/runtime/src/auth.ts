import { ConfigurationError } from './errors.js';
import type { ConnectOptions } from './options.js';

/** Hands out the access token of a connection. */
export interface TokenSource {
  /** Returns the token, at once when it is at hand; undefined for a browser's session. */
  readonly get: () => string | undefined | Promise<string>;
  /** Forgets a token that LaunchDarkly refused; says whether another can be had. */
  readonly refuse: (token: string | undefined) => boolean;
}

declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;

/**
 * Returns where a connection's token comes from.
 * @throws {ConfigurationError} when there is none, or it is no access token.
 */
export function createTokenSource({ auth, accessToken = readEnvironment() }: ConnectOptions): TokenSource {
  const fetchToken = auth !== 'session' && typeof accessToken === 'function' && accessToken;
  let current: string | undefined | Promise<string> =
    auth === 'session' || typeof accessToken === 'function' ? undefined : checkToken(accessToken);
  return {
    get: () => {
      if (current === undefined && fetchToken) {
        const fetched = (async () => checkToken(await fetchToken()))();
        const keep = (token?: string): void => void (current = token);
        fetched.then(keep, () => keep());
        current = fetched;
      }
      return current;
    },
    refuse: (token) => {
      if (fetchToken && current === token) current = undefined;
      return !!fetchToken;
    },
  };
}

function readEnvironment(): string | undefined {
  const env = typeof process === 'object' ? process.env : undefined;
  return env?.['LAUNCHDARKLY_ACCESS_TOKEN'] ?? env?.['LD_ACCESS_TOKEN'];
}

function checkToken(token = ''): string {
  const refused =
    (/^(sdk|mob)-/.test(token) && 'SDK and mobile keys do not work here: use an API access token') ||
    (/^bearer /i.test(token) && "Leave out 'Bearer'; for OAuth tokens there is scheme: 'bearer'") ||
    (!/^[!-~]+$/.test(token) && 'accessToken or LAUNCHDARKLY_ACCESS_TOKEN must hold an API access token');
  if (refused) throw new ConfigurationError(refused);
  return token;
}
