import { randomBytes } from 'node:crypto';
import { Server, createRequestStateCodec, inputRequired, inputResponse } from '@modelcontextprotocol/server';
import type {
  CallToolResult,
  InputRequiredResult,
  McpServerFactory,
  ServerContext,
} from '@modelcontextprotocol/server';
import { objectOf } from '../catalog/json.js';
import { unpin } from '../pinned/pin-operations.js';
import { callTool } from './call-tool.js';
import type { Person } from './ask-person.js';
import { checkToolArguments } from './check-tool-arguments.js';
import { withProgress } from './with-progress.js';
import type { Session } from './session.js';
import { instructions, toolDefinitions } from './tool-definitions.js';

/** Five minutes: how long a sealed question is good, in seconds. */
const sealedFor = 300;

/** Creates what makes a server for each connection; all of them share the session and the seal. */
export function createServerFactory(session: Session, version: string): McpServerFactory {
  const seal = createRequestStateCodec<Sealed>({ key: randomBytes(32), ttlSeconds: sealedFor });
  const used = new Set<string>();
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
    server.setRequestHandler('tools/list', () => ({
      tools: tools.map(({ name, description, inputSchema, annotations }) => ({
        name,
        description,
        inputSchema,
        annotations: { ...annotations },
      })),
    }));
    server.setRequestHandler(
      'tools/call',
      async ({ params }, context): Promise<CallToolResult | InputRequiredResult> => {
        const tool = tools.find(({ name }) => name === params.name);
        const pinned = session.pinned.find(({ name }) => name === params.name);
        const given = objectOf(params.arguments);
        const problems = tool
          ? checkToolArguments(given, tool)
          : [`There is no tool "${params.name.slice(0, 60)}".`];
        if (problems.length > 0) return resultOf({ outcome: 'failed', why: problems }, true);
        const person = personOf(context, { capabilities: server.getClientCapabilities(), used });
        const asked = pinned ? unpin(pinned, given) : { name: params.name, given };
        const answer = await withProgress(context, () => callTool(session, { ...asked, person }));
        if (!('question' in answer)) return resultOf(answer.content, answer.failed);
        const requestState = await seal.mint({ key: answer.key, nonce: randomBytes(12).toString('hex') });
        return inputRequired({
          requestState,
          inputRequests: {
            confirm: inputRequired.elicit({
              message: answer.question,
              requestedSchema: { type: 'object', properties: {} },
            }),
          },
        });
      },
    );
    return server;
  };
}

/** What a question is sealed with: the one call that it is about, and a number used once. */
interface Sealed {
  readonly key: string;
  readonly nonce: string;
}

function personOf(
  { mcpReq }: ServerContext,
  { capabilities, used }: { readonly capabilities: unknown; readonly used: Set<string> },
): Person {
  const modern = objectOf(mcpReq.envelope)['io.modelcontextprotocol/clientCapabilities'];
  const reachable = objectOf(modern ?? capabilities)['elicitation'] !== undefined;
  const sealed = mcpReq.requestState<Sealed>();
  const response = inputResponse(mcpReq.inputResponses, 'confirm');
  if (sealed === undefined || response.kind !== 'elicit') return { reachable, signal: mcpReq.signal };
  // A state that comes back twice confirms nothing.
  const fresh = !used.has(sealed.nonce);
  used.add(sealed.nonce);
  return {
    reachable,
    signal: mcpReq.signal,
    answer: { key: fresh ? sealed.key : '', accepted: response.action === 'accept' },
  };
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
