/** The deepest nesting a document may have; LaunchDarkly's is 19 deep, and recursive libraries fail at some thousands. */
export const MAX_DEPTH = 200;

/** The largest document that is read, in bytes after decompression; LaunchDarkly's has 2.6 million. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** How long a document may take to arrive, in milliseconds. */
export const FETCH_TIMEOUT_MS = 60_000;
