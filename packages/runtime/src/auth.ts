import { ConfigurationError } from './errors.js';
import type { ConnectOptions } from './options.js';

/** Hands out the access token of a connection. */
export interface TokenSource {
  /** Returns the token; a string when it is at hand. Undefined for a browser's session. */
  readonly get: () => string | undefined | Promise<string>;
  /** Forgets a token that LaunchDarkly refused; says whether a fresh one can be had. */
  readonly refuse: (token: string | undefined) => boolean;
}

declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;

/**
 * Returns where a connection's token comes from.
 * @throws {ConfigurationError} when there is none, or it is no access token.
 */
export function createTokenSource({ auth, accessToken = environmentToken() }: ConnectOptions): TokenSource {
  if (auth === 'session') return { get: () => undefined, refuse: () => false };
  if (typeof accessToken !== 'function') {
    const token = checkToken(accessToken);
    return { get: () => token, refuse: () => false };
  }
  let current: string | Promise<string> | undefined;
  return {
    get: () => (current ??= fetchToken(accessToken)),
    refuse: (token) => {
      if (current === token) current = undefined;
      return true;
    },
  };

  async function fetchToken(fetcher: () => string | Promise<string>): Promise<string> {
    try {
      return (current = checkToken(await fetcher()));
    } catch (error) {
      current = undefined;
      throw error;
    }
  }
}

function environmentToken(): string | undefined {
  const env = typeof process === 'undefined' ? undefined : process.env;
  return env?.['LAUNCHDARKLY_ACCESS_TOKEN'] ?? env?.['LD_ACCESS_TOKEN'];
}

function checkToken(token = ''): string {
  if (/^(sdk|mob)-/.test(token))
    throw new ConfigurationError('SDK and mobile keys do not work here: use an API access token');
  if (/^bearer /i.test(token))
    throw new ConfigurationError('Leave out "Bearer"; scheme: \'bearer\' adds it for OAuth tokens');
  if (!/^[!-~]+$/.test(token))
    throw new ConfigurationError('Pass an API access token, or set LAUNCHDARKLY_ACCESS_TOKEN');
  return token;
}
