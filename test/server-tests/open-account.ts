import {
  createValidators,
  openContract,
  startTestServer,
  type JsonObject,
  type TestServer,
  type TestServerOptions,
} from '@ld-rest/test-server';
import { expect } from 'vitest';
import { readContract } from '../contract/read-contract.js';
import { ask, type Reply } from './ask.js';

const document = await readContract();
const { response } = createValidators(openContract(document));
const SEMANTIC_PATCH = 'application/json; domain-model=launchdarkly.semanticpatch';

/** A stateful server, and calls of it whose answers are proven to be valid. */
export interface OpenAccount {
  readonly server: TestServer;
  readonly send: (line: string, body?: object) => Promise<Reply>;
  /** Sends a call that has to succeed and returns the body of its answer. */
  readonly get: (line: string, body?: object) => Promise<JsonObject>;
  /** Sends a semantic patch, which has to succeed. */
  readonly patch: (
    path: string,
    environmentKey: string | undefined,
    ...instructions: readonly object[]
  ) => Promise<JsonObject>;
}

/** Starts a server that keeps what it is given. */
export async function openAccount(options: Partial<TestServerOptions> = {}): Promise<OpenAccount> {
  const server = await startTestServer({ contract: document, stateful: true, ...options });
  const send: OpenAccount['send'] = async (line, body) => {
    const [method = '', path = ''] = line.split(' ');
    const semantic = Array.isArray(Object(body).instructions) && method === 'PATCH';
    const reply = await ask(server.url, {
      method,
      path: `/api/v2${path}`,
      headers: { 'ld-api-version': 'beta', ...(semantic ? { 'content-type': SEMANTIC_PATCH } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    proveValid(server, reply);
    return reply;
  };
  const get: OpenAccount['get'] = async (line, body) => {
    const reply = await send(line, body);
    if (reply.status >= 300) throw new Error(`${line}: ${JSON.stringify(reply.body)}`);
    return Object(reply.body);
  };
  const patch: OpenAccount['patch'] = (path, environmentKey, ...instructions) =>
    get(`PATCH ${path}`, { ...(environmentKey === undefined ? {} : { environmentKey }), instructions });
  return { server, send, get, patch };
}

function proveValid(server: TestServer, { status, body }: Reply): void {
  const { operation } = server.requests.at(-1)?.accepted ?? {};
  const schema = operation?.successes.find((declared) => declared.status === status)?.schema;
  const problem = schema === undefined ? undefined : response(schema, body);
  expect({ operation: operation?.operationId, problem }).toEqual({
    operation: operation?.operationId,
    problem: undefined,
  });
}
