// Starts up in one of several ways, and ends. Run by runtime-cost.mjs, with a way and the URL of a server.
const [, , way, baseUrl] = process.argv;
const path = { projectKey: 'web', featureFlagKey: 'checkout' };
const headers = { authorization: 'api-bench', 'ld-api-version': '20240415', 'user-agent': 'ld-rest' };

if (way.startsWith('ours')) {
  const { createFeatureFlagsClient } = await import('@ld-rest/feature-flags');
  const flags = createFeatureFlagsClient({ baseUrl, accessToken: 'api-bench' });
  if (way === 'ours-request') await flags.getFeatureFlag(path);
}
if (way === 'bare-request') {
  const { default: createClient } = await import('openapi-fetch');
  const client = createClient({ baseUrl, headers });
  await client.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', { params: { path } });
}
process.exit();
