// Makes one call with a client, and sends how it ended. Run by measurements/behaviour.mjs.
import { inspect } from 'node:util';
import { token } from './scenarios.mjs';

const [, , module, url, call] = process.argv;
const [method, ...parameters] = JSON.parse(call);
const { createClient } = await import(module);
const start = performance.now();
const client = createClient(url, token);
const outcome = await client[method](...parameters).then(
  (value) => ({ value }),
  (error) => ({ error: String(error?.message ?? error), printed: inspect(error, { depth: 10 }) }),
);
process.send({ ...outcome, milliseconds: performance.now() - start }, () => process.exit());
