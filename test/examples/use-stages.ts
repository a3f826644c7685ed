import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFeatureFlagsClient, type FeatureFlagsClient } from '@ld-rest/feature-flags';
import { connect, type Connection } from '@ld-rest/runtime';
import { startTestServer, TEST_TOKEN, type TestServer, type TestServerOptions } from '@ld-rest/test-server';
import { afterEach, beforeEach, onTestFinished } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { pointTo, runProgram, type Outcome } from './run-program.js';

const contract = await readContract();

/** A stand-in that remembers, and what runs an example against it. */
export interface Stage {
  readonly server: TestServer;
  readonly connection: Connection;
  readonly flags: FeatureFlagsClient;
  readonly run: (command: readonly [string, ...string[]]) => Promise<Outcome>;
}

/** What tests of examples work with: each test has a folder of its own, in which the example runs. */
export interface Stages {
  readonly start: (options?: Partial<TestServerOptions>) => Promise<Stage>;
  readonly folder: () => string;
  readonly fileText: (name: string) => string;
}

/** Gives the tests of a file folders and stages, and takes both away after each. */
export function useStages(): Stages {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ld-rest-example-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    folder: () => folder,
    fileText: (name) => readFileSync(join(folder, name), 'utf8'),
    start: async (options = {}) => {
      const server = await startTestServer({ contract, stateful: true, ...options });
      onTestFinished(() => server.close());
      const connection = connect({ accessToken: TEST_TOKEN, baseUrl: server.url });
      const run: Stage['run'] = (command) => runProgram({ command, folder, env: pointTo(server.url) });
      return { server, connection, flags: createFeatureFlagsClient(connection), run };
    },
  };
}

/** How an example ends that did what it was told. */
export function done(printed: string): Outcome {
  return { status: 0, printed, complaints: '' };
}
