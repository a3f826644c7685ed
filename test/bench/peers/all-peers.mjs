import { heyApi } from './peers/hey-api.mjs';
import { launchdarklyApiTypescript } from './peers/launchdarkly-api-typescript.mjs';
import { launchdarklyMcpServer } from './peers/launchdarkly-mcp-server.mjs';
import { ldRest } from './peers/ld-rest.mjs';
import { oazapfts } from './peers/oazapfts.mjs';
import { openapiFetch } from './peers/openapi-fetch.mjs';
import { orval } from './peers/orval.mjs';
import { rawFetch } from './peers/raw-fetch.mjs';
import { swaggerTypescriptApi } from './peers/swagger-typescript-api.mjs';

/** Everybody who takes part. The first is what the others are compared with, the second is ours. */
export const allPeers = [
  rawFetch,
  ldRest,
  launchdarklyApiTypescript,
  launchdarklyMcpServer,
  heyApi,
  openapiFetch,
  orval,
  oazapfts,
  swaggerTypescriptApi,
];
