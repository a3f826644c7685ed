// Calls LaunchDarkly through the proxy that HTTPS_PROXY names, from any version of Node.
//
//   HTTPS_PROXY=http://proxy.example.com:3128 node --env-file=.env behind-a-proxy.js
import { createAccessTokensClient, LaunchDarklyError } from '@ld-rest/access-tokens';
import { EnvHttpProxyAgent, fetch } from 'undici';

try {
  // It reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
  const dispatcher = new EnvHttpProxyAgent();
  const tokens = createAccessTokensClient({ fetch: (url, init) => fetch(url, { ...init, dispatcher }) });

  const { items } = await tokens.getTokens();
  console.log(`The proxy lets us through: ${items?.length} tokens.`);
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
