// Starts processes that share an account of 100 requests in ten seconds, a server on loopback, and know nothing of each
// other; prints failures, the share of requests that was refused, and the time over the shortest possible.
// Run after a build: node test/bench/fair-sharing.mjs [processes] [calls of each]
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const limit = 100;
const length = 10_000;
const worker = fileURLToPath(new URL('fair-sharing-process.mjs', import.meta.url));

const [, , processes = '64', calls = '20'] = process.argv;
const counts = { requests: 0, refused: 0, window: -1, used: 0 };
const server = createServer((request, response) => {
  request.resume();
  const window = Math.floor(Date.now() / length);
  if (window !== counts.window) Object.assign(counts, { window, used: 0 });
  counts.requests += 1;
  counts.used += 1;
  const isFine = counts.used <= limit;
  if (!isFine) counts.refused += 1;
  response.writeHead(isFine ? 200 : 429, {
    'content-type': 'application/json',
    'X-Ratelimit-Global-Limit': `${limit}`,
    'X-Ratelimit-Global-Remaining': `${Math.max(0, limit - counts.used)}`,
    'X-Ratelimit-Reset': `${(window + 1) * length}`,
  });
  response.end(JSON.stringify(isFine ? { key: 'checkout' } : { code: 'rate_limited', message: 'Too many' }));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

const children = Array.from({ length: Number(processes) }, () =>
  fork(worker, [`http://127.0.0.1:${server.address().port}`, calls]),
);
await Promise.all(children.map((child) => new Promise((ready) => child.once('message', ready))));
// All begin at once, with a window, so that the time can be compared.
await new Promise((begin) => setTimeout(begin, length - (Date.now() % length) + 20));
const start = Date.now();
const ended = children.map((child) => new Promise((done) => child.once('message', done)));
for (const child of children) child.send('begin');
const failures = (await Promise.all(ended)).reduce((sum, failed) => sum + failed, 0);
const took = Date.now() - start;
server.close();

const total = Number(processes) * Number(calls);
const ideal = (Math.ceil(total / limit) - 1) * length;
const share = ((counts.refused / counts.requests) * 100).toFixed(1);
console.log(`${processes} processes, ${calls} calls each, ${limit} requests in ten seconds`);
console.log(`failed calls   ${failures}`);
console.log(`refused        ${share} % of ${counts.requests} requests`);
console.log(`time           ${(took / 1000).toFixed(1)} s, ${(took / ideal).toFixed(3)} of the ideal`);
