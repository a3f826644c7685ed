import { createServer } from 'node:http';

const length = 10_000;

/** Starts a server on loopback whose account allows some requests in ten seconds, and counts them. */
export async function startAccount(limit) {
  const counts = { requests: 0, refused: 0 };
  let window = -1;
  let used = 0;
  const server = createServer((request, response) => {
    request.resume();
    const current = Math.floor(Date.now() / length);
    if (current !== window) [window, used] = [current, 0];
    used += 1;
    counts.requests += 1;
    const isFine = used <= limit;
    if (!isFine) counts.refused += 1;
    response.writeHead(isFine ? 200 : 429, {
      'content-type': 'application/json',
      'X-Ratelimit-Global-Limit': `${limit}`,
      'X-Ratelimit-Global-Remaining': `${Math.max(0, limit - used)}`,
      'X-Ratelimit-Reset': `${(window + 1) * length}`,
    });
    response.end(
      JSON.stringify(isFine ? { key: 'checkout' } : { code: 'rate_limited', message: 'Too many' }),
    );
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}`, counts, close: () => server.close() };
}
