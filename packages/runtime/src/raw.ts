export { openRaw } from './raw/open-raw.js';
export type { RawClient, RawMethod, RawResponse } from './raw/raw-client.js';
