import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServerFactory, openSession, type SessionOptions } from '@ld-rest/mcp';
import { TEST_TOKEN, startTestServer, type TestServer, type TestServerOptions } from '@ld-rest/test-server';
import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';
import { readContract } from '../contract/read-contract.js';

/** What a tool answered. */
export interface ToolAnswer {
  readonly outcome: string;
  readonly why: readonly string[];
  readonly status?: number;
  readonly data?: unknown;
  readonly page?: { readonly cursor?: string; readonly shown: number; readonly left?: number };
  readonly left_out?: string;
  readonly log?: string;
  readonly text: string;
}

/** A person who answers what the client shows; undefined where a client cannot ask. */
export type PersonAnswer = 'accept' | 'cancel' | 'decline';

/** Tools on a stand-in, through the SDK's own client. */
export interface OpenTools {
  readonly server: TestServer;
  readonly folder: string;
  readonly client: Client;
  /** The questions that a person was asked. */
  readonly questions: readonly string[];
  readonly call: (tool: string, args: object) => Promise<ToolAnswer>;
  readonly read: (operation: string, args?: object, more?: object) => Promise<ToolAnswer>;
  readonly write: (operation: string, args: object, more?: object) => Promise<ToolAnswer>;
  /** Replaces the policy file. */
  readonly setPolicy: (policy: object) => void;
  readonly close: () => Promise<void>;
}

/** How tools are opened. */
export interface ToolsOptions {
  readonly server?: Partial<TestServerOptions>;
  /** The policy of the agent `tester`; without one only reads are allowed. */
  readonly policy?: object;
  readonly session?: Partial<SessionOptions>;
  readonly person?: (question: string) => PersonAnswer | Promise<PersonAnswer>;
}

/** Opens the tools on a stand-in of their own. */
export async function openTools({
  server: serverOptions,
  policy,
  session,
  person,
}: ToolsOptions = {}): Promise<OpenTools> {
  const server = await startTestServer({ contract: await readContract(), stateful: true, ...serverOptions });
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-mcp-'));
  const policyFile = join(folder, 'policy.json');
  const setPolicy = (next: object): void =>
    writeFileSync(policyFile, JSON.stringify({ agents: { tester: next } }));
  if (policy) setPolicy(policy);
  const opened = openSession({
    accessToken: TEST_TOKEN,
    baseUrl: server.url,
    agent: 'tester',
    folder,
    ...(policy ? { policy: policyFile } : {}),
    ...session,
  });
  const questions: string[] = [];
  const client = await connectClient(
    opened,
    person && ((question) => (questions.push(question), person(question))),
  );
  const call: OpenTools['call'] = async (name, given) => {
    const result = await client.callTool({ name, arguments: { ...given } });
    const content = result.structuredContent ?? {};
    const [first] = result.content;
    return { outcome: 'none', why: [], ...content, text: first?.type === 'text' ? first.text : '' };
  };
  return {
    server,
    folder,
    client,
    questions,
    call,
    setPolicy,
    read: (operation, args = {}, more = {}) => call('ld_read', { operation, args, ...more }),
    write: (operation, args, more = {}) =>
      call('ld_write', { operation, args, reason: 'A test wants it', ...more }),
    close: async () => {
      await client.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function connectClient(
  opened: Parameters<typeof createServerFactory>[0],
  person: ToolsOptions['person'],
): Promise<Client> {
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  const mcp = await createServerFactory(opened, '0.0.0')({ era: 'legacy' });
  if (mcp instanceof McpServer) throw new Error('The factory makes low-level servers.');
  const client = new Client(
    { name: 'test', version: '0.0.0' },
    { capabilities: person ? { elicitation: { form: {} } } : {} },
  );
  if (person)
    client.setRequestHandler('elicitation/create', async ({ params }) => {
      const action = await person(params.message);
      return action === 'accept' ? { action, content: {} } : { action };
    });
  await Promise.all([mcp.connect(serverSide), client.connect(clientSide)]);
  return client;
}
