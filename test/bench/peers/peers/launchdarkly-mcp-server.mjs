/** The client inside LaunchDarkly's MCP server, made with Speakeasy: 20 operations, answers checked with zod. */
export const launchdarklyMcpServer = {
  name: '@launchdarkly/mcp-server (SDK)',
  packages: { '@launchdarkly/mcp-server': '0.6.2' },
  client: `
import { LaunchDarkly } from '@launchdarkly/mcp-server';

export function createClient(baseUrl: string, token: string) {
  const { featureFlags } = new LaunchDarkly({ serverURL: baseUrl, apiKey: token });
  return {
    getFlag: async (projectKey: string, featureFlagKey: string) =>
      (await featureFlags.get({ projectKey, featureFlagKey })).key,
    listFlags: async (projectKey: string) => (await featureFlags.list({ projectKey, limit: 100 })).items.length,
    createFlag: async (projectKey: string) =>
      (await featureFlags.create({ projectKey, featureFlagBody: { key: 'a', name: 'a' } })).key,
  };
}
`,
  completion: { line: 'void new LaunchDarkly().featureFlags.|;', expected: 'getStatus' },
};
