import { createAIConfigsClient } from '@ld-rest/ai-configs';
import { ApiError, connect, createFeatureFlagsClient } from '@ld-rest/feature-flags';
import type { FeatureFlag, FeatureFlagsClient } from '@ld-rest/feature-flags';

const connection = connect({ accessToken: 'api-123', region: 'eu' });
const flags: FeatureFlagsClient = createFeatureFlagsClient(connection);
const configs = createAIConfigsClient(connection);

export async function staleFlags(projectKey: string): Promise<readonly FeatureFlag[]> {
  const stale: FeatureFlag[] = [];
  for await (const flag of flags.getFeatureFlags.paginate({ projectKey, limit: 100 })) {
    if (flag.archived) stale.push(flag);
  }
  return stale;
}

export async function configNames(projectKey: string): Promise<readonly string[]> {
  const { items } = await configs.getAIConfigs({ projectKey });
  return items.map(({ name }) => name);
}

export async function remove(projectKey: string, featureFlagKey: string): Promise<void> {
  try {
    await flags.deleteFeatureFlag({ projectKey, featureFlagKey });
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
}
