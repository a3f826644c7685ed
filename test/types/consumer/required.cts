import { ApiError, createFeatureFlagsClient, type FeatureFlag } from '@ld-rest/feature-flags';
import runtime = require('@ld-rest/runtime');

const flags = createFeatureFlagsClient(runtime.connect({ region: 'eu' }));

/** Reads a flag from a file that TypeScript turns into CommonJS. */
export async function readFlag(featureFlagKey: string): Promise<FeatureFlag | undefined> {
  try {
    return await flags.getFeatureFlag({ projectKey: 'web', featureFlagKey });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
