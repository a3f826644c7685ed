import { ApiError, createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { verifyWebhook } from '@ld-rest/webhook-events';
import { smoke } from './smoke.mjs';

globalThis.smoke = async (given) =>
  JSON.stringify(await smoke({ ApiError, createFeatureFlagsClient, verifyWebhook }, JSON.parse(given)));
