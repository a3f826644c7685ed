import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from '@ld-rest/runtime';
import { startTestServer, TEST_TOKEN, type TestServer } from '@ld-rest/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listGeneratedAreas, methodName } from './generated-areas.js';
import { listGeneratedExamples, type GeneratedExample } from './generated-examples.js';
import { openWholeClient } from './open-client.js';
import { readContract } from './read-contract.js';

/** Runs the example of one method on a client. */
type RunExample = (client: unknown, console: Pick<Console, 'log'>) => Promise<void>;

const folder = new URL('../../node_modules/.cache/every-example/', import.meta.url);
const uploads = ['createBigSegmentImport', 'postTeamMembers'];

const areas = listGeneratedAreas();
const operationIds = areas.flatMap((area) => area.operationIds);
const examples = listGeneratedExamples();
const examplesOf = (slug: string): readonly GeneratedExample[] =>
  examples.filter((example) => example.slug === slug);

/** Makes a module of the examples of an area: each a function of the client that it calls. */
const writeModule = (slug: string): string =>
  examplesOf(slug)
    .map(({ method, client, code }) => `export async function ${method}(${client}, console) {\n${code}\n}\n`)
    .join('\n');

const isPaged = (operationId: string): boolean =>
  examples.some(({ method, code }) => method === methodName(operationId) && code.includes('.paginate('));

let server: TestServer;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const seeds = Object.fromEntries(operationIds.filter(isPaged).map((operationId) => [operationId, 2]));
  server = await startTestServer({ contract: await readContract(), seeds });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

test('Every method has an example, unless it sends a file.', () => {
  const shown = new Set(examples.map(({ method }) => method));

  expect(operationIds.length).toBeGreaterThan(300);
  expect(operationIds.filter((operationId) => !shown.has(methodName(operationId)))).toEqual(uploads);
});

describe.each(areas)('The examples of $slug', ({ slug }) => {
  test('are accepted by the stand-in, bodies included.', async () => {
    const file = new URL(`${slug}.mjs`, folder);
    writeFileSync(file, writeModule(slug));
    const module: Readonly<Record<string, RunExample>> = await import(/* @vite-ignore */ file.href);
    const client = await openWholeClient(slug, connect({ accessToken: TEST_TOKEN, baseUrl: server.url }));
    const silent = { log: (): void => {} };

    const runs = examplesOf(slug).map(async ({ method }) => {
      await module[method]?.(client, silent);
      return method;
    });
    const ended = await Promise.allSettled(runs);
    const methods = ended.map((run) => (run.status === 'fulfilled' ? run.value : String(run.reason)));
    expect(methods).toEqual(examplesOf(slug).map(({ method }) => method));
  });
});
