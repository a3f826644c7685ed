// Starts processes that share an account of 100 requests in ten seconds, a server on loopback, and know nothing of each
// other; prints failures, the share of requests that was refused, and the time over the shortest possible.
// Run after a build: node test/bench/fair-sharing.mjs [processes] [calls of each]
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startAccount } from './start-account.mjs';

const limit = 100;
const length = 10_000;
const worker = fileURLToPath(new URL('fair-sharing-process.mjs', import.meta.url));

const [, , processes = '64', calls = '20'] = process.argv;
const { url, counts, close } = await startAccount(limit);

const children = Array.from({ length: Number(processes) }, () => fork(worker, [url, calls]));
await Promise.all(children.map((child) => new Promise((ready) => child.once('message', ready))));
// All begin at once, with a window, so that the time can be compared.
await new Promise((begin) => setTimeout(begin, length - (Date.now() % length) + 20));
const start = Date.now();
const ended = children.map((child) => new Promise((done) => child.once('message', done)));
for (const child of children) child.send('begin');
const failures = (await Promise.all(ended)).reduce((sum, failed) => sum + failed, 0);
const took = Date.now() - start;
close();

const total = Number(processes) * Number(calls);
const ideal = (Math.ceil(total / limit) - 1) * length;
const share = ((counts.refused / counts.requests) * 100).toFixed(1);
console.log(`${processes} processes, ${calls} calls each, ${limit} requests in ten seconds`);
console.log(`failed calls   ${failures}`);
console.log(`refused        ${share} % of ${counts.requests} requests`);
console.log(`time           ${(took / 1000).toFixed(1)} s, ${(took / ideal).toFixed(3)} of the ideal`);
