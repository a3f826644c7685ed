import { ApiError, createFeatureFlagsClient } from '@ld-rest/feature-flags';
import { verifyWebhook } from '@ld-rest/webhook-events';
import { smoke } from './smoke.mjs';

const packages = { ApiError, createFeatureFlagsClient, verifyWebhook };
console.log(JSON.stringify(await smoke(packages, JSON.parse(process.argv[2]))));
