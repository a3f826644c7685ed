export { openRaw } from './open-raw.js';
export type { RawClient, RawMethod, RawResponse } from './raw-client.js';
