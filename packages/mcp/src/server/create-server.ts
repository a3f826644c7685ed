import { randomBytes } from 'node:crypto';
import { Server, createRequestStateCodec, inputRequired, inputResponse } from '@modelcontextprotocol/server';
import type {
  CallToolResult,
  InputRequiredResult,
  McpServerFactory,
  RequestStateCodec,
  ServerContext,
} from '@modelcontextprotocol/server';
import { isTooDeep } from '../catalog/is-too-deep.js';
import { objectOf } from '../catalog/json.js';
import type { JsonObject } from '../catalog/json.js';
import { unpin } from '../pinned/pin-operations.js';
import { callTool } from './call-tool.js';
import type { ToolAnswer } from './call-tool.js';
import type { Person } from './ask-person.js';
import { checkToolArguments } from './check-tool-arguments.js';
import { withProgress } from './with-progress.js';
import type { Session } from './session.js';
import { instructions, toolDefinitions } from './tool-definitions.js';
import type { ToolDefinition } from './tool-definitions.js';

/** Five minutes: how long a sealed question is good, in seconds. */
const sealedFor = 300;

/** Creates what makes a server for each connection; all of them share the session and the seal. */
export function createServerFactory(session: Session, version: string): McpServerFactory {
  const seal = createRequestStateCodec<Sealed>({ key: randomBytes(32), ttlSeconds: sealedFor });
  const used = new Map<string, number>();
  const tools = [
    ...toolDefinitions.filter(({ annotations }) => annotations.readOnlyHint || !session.readOnly),
    ...session.pinned,
  ];
  return () => {
    // oxlint-disable-next-line typescript/no-deprecated -- the high-level server takes no plain JSON Schema for tools
    const server = new Server(
      { name: 'ld-rest', version },
      {
        capabilities: { tools: {} },
        instructions,
        requestState: { verify: (state, context) => seal.verify(state, context) },
      },
    );
    server.setRequestHandler('tools/list', () => ({ tools: tools.map(listed) }));
    server.setRequestHandler('tools/call', async ({ params }, context) => {
      const person = personOf(context, { capabilities: server.getClientCapabilities(), used });
      const asked = { name: params.name, given: objectOf(params.arguments), person };
      const answer = await answerCall(session, tools, asked, context);
      return 'question' in answer ? await ask(answer, seal) : resultOf(answer.content, answer.failed);
    });
    return server;
  };
}

/** What a question is sealed with: the one call that it is about, and a number used once. */
interface Sealed {
  readonly key: string;
  readonly nonce: string;
}

function listed({ name, description, inputSchema, annotations }: ToolDefinition) {
  return { name, description, inputSchema, annotations: { ...annotations } };
}

async function answerCall(
  session: Session,
  tools: readonly ToolDefinition[],
  { name, given, person }: { readonly name: string; readonly given: JsonObject; readonly person: Person },
  context: ServerContext,
): Promise<ToolAnswer> {
  const tool = tools.find((entry) => entry.name === name);
  if (!tool) return failure([`There is no tool "${name.slice(0, 60)}".`]);
  if (isTooDeep(given)) return failure(['The arguments are nested too deep.']);
  const problems = checkToolArguments(given, tool);
  if (problems.length > 0) return failure(problems.slice(0, 10));
  const pinned = session.pinned.find((entry) => entry.name === name);
  const call = pinned ? unpin(pinned, given) : { name, given };
  return withProgress(context, () => callTool(session, { ...call, person }));
}

function failure(why: readonly string[]): ToolAnswer {
  return { content: { outcome: 'failed', why }, failed: true };
}

async function ask(
  { question, key }: { readonly question: string; readonly key: string },
  seal: RequestStateCodec<Sealed>,
): Promise<InputRequiredResult> {
  return inputRequired({
    requestState: await seal.mint({ key, nonce: randomBytes(12).toString('hex') }),
    inputRequests: {
      confirm: inputRequired.elicit({
        message: question,
        requestedSchema: { type: 'object', properties: {} },
      }),
    },
  });
}

function personOf(
  { mcpReq }: ServerContext,
  { capabilities, used }: { readonly capabilities: unknown; readonly used: Map<string, number> },
): Person {
  const modern = objectOf(mcpReq.envelope)['io.modelcontextprotocol/clientCapabilities'];
  const reachable = objectOf(modern ?? capabilities)['elicitation'] !== undefined;
  const sealed = mcpReq.requestState<Sealed>();
  const response = inputResponse(mcpReq.inputResponses, 'confirm');
  if (sealed === undefined || response.kind !== 'elicit') return { reachable, signal: mcpReq.signal };
  const fresh = useOnce(sealed.nonce, used);
  return {
    reachable,
    signal: mcpReq.signal,
    answer: { key: fresh ? sealed.key : '', accepted: response.action === 'accept' },
  };
}

/** A state that comes back twice confirms nothing. What the seal itself refuses by now need not be remembered. */
function useOnce(nonce: string, used: Map<string, number>): boolean {
  const now = Date.now();
  for (const [known, until] of used) if (until < now) used.delete(known);
  const fresh = !used.has(nonce);
  used.set(nonce, now + sealedFor * 1000);
  return fresh;
}

/** Some clients show the model structured content, others text: both get the same. */
function resultOf(content: object, failed: boolean): CallToolResult {
  const structuredContent = { ...content };
  return {
    content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
    structuredContent,
    ...(failed ? { isError: true } : {}),
  };
}
