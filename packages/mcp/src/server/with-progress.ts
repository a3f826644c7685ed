import type { ServerContext } from '@modelcontextprotocol/server';

/** How often a client that asked for it learns that a call is still under way, in ms. */
const every = 1000;

/** Runs a call, and tells the client every second how long it has waited: for LaunchDarkly, a rate limit or a retry. */
export async function withProgress<Result>(
  { mcpReq }: ServerContext,
  run: () => Promise<Result>,
): Promise<Result> {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return run();
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 1;
    const params = { progressToken, progress: seconds, message: `Waiting for LaunchDarkly for ${seconds} s` };
    // A client that went away misses its progress; the call goes on or is cancelled by its signal.
    mcpReq.notify({ method: 'notifications/progress', params }).catch(() => clearInterval(timer));
  }, every);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}
