import type { Clock, ConnectOptions } from '@ld-rest/runtime';
import type { FaultServer } from './fault-server.js';
import { json } from './faults.js';
import { createMiniClient, type MiniClient } from './mini/client.js';

/** A flag that the tests of limits ask for, and its answer. */
export const flag = { projectKey: 'web', featureFlagKey: 'checkout' };
export const ok = json(200, { key: 'checkout' });

/** Opens a client of a server. */
export function openFlags({ url }: FaultServer, options: ConnectOptions): MiniClient {
  return createMiniClient({ baseUrl: url, accessToken: 'api-t', ...options });
}

/** Returns the headers of a spent route window that ends `ahead` ms from now. */
export function limited(clock: Clock, ahead: number): Record<string, string> {
  return {
    date: new Date(clock.now()).toUTCString(),
    'x-ratelimit-route-remaining': '0',
    'x-ratelimit-reset': `${Math.round(clock.now() + ahead)}`,
  };
}
