import { createHash } from 'node:crypto';
import { goodFor, keepPending, takeApproval } from '../approval/pending-calls.js';
import { writeQuestion } from '../approval/write-question.js';
import { sendCall } from '../call/send-call.js';
import { objectOf } from '../catalog/json.js';
import type { Verdict } from '../policy/judge.js';
import type { CheckedCall } from '../policy/needs-of.js';
import type { AgentPolicy } from '../policy/policy.js';
import { failedOutcome } from '../results/failed-outcome.js';
import type { Outcome } from '../results/outcome.js';
import type { Session } from './session.js';

/** The person behind the client, as far as the client lets us reach them. */
export interface Person {
  /** Whether the client can put a question to them. */
  readonly reachable: boolean;
  /** Their answer, with the key of the question that it was given to. */
  readonly answer?: { readonly key: string; readonly accepted: boolean } | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A question that a person has to answer before the call goes on. */
export interface Question {
  readonly question: string;
  readonly key: string;
}

/** A call that a rule wants a person to confirm. */
interface AskedCall {
  readonly call: CheckedCall;
  readonly verdict: Verdict;
  readonly policy: AgentPolicy;
  readonly reason: string;
}

/** Asks for a person's word: `done` means that it was given for exactly this call, policy and state. */
export async function askPerson(
  session: Session,
  asked: AskedCall,
  person: Person,
): Promise<Outcome | Question> {
  const { call, policy } = asked;
  const { operation } = call;
  try {
    const state = await readState(session, call, person.signal);
    const key = keyOf([session.agent, operation.id, call.args, policy.hash, state]);
    if (person.answer) return judgeAnswer(person.answer, key, operation.id);
    if (takeApproval(session.pendingFolder, key, Date.now()))
      return { outcome: 'done', operation: operation.id };
    await rehearse(session, call, person.signal);
    const question = writeQuestion({
      call,
      needs: asked.verdict.needs,
      agent: session.agent,
      reason: asked.reason,
    });
    if (person.reachable) return { question, key };
    keepPending(session.pendingFolder, { id: key, question, expires: Date.now() + goodFor, approved: false });
    return {
      outcome: 'needs_person',
      operation: operation.id,
      why: [
        ...asked.verdict.reasons,
        `A person must run: ld-rest-mcp approve ${key.slice(0, 8)}`,
        'Then make the same call again, within five minutes.',
      ],
    };
  } catch (error) {
    // Nothing was sent but reads and trials.
    return failedOutcome(error, { ...operation, access: 'read' }, session.secrets);
  }
}

function judgeAnswer(
  { key: answered, accepted }: { readonly key: string; readonly accepted: boolean },
  key: string,
  operation: string,
): Outcome {
  if (!accepted) return { outcome: 'declined', operation, why: ['A person declined.'] };
  if (answered === key) return { outcome: 'done', operation };
  return {
    outcome: 'declined',
    operation,
    why: [
      'The arguments, the policy or the state changed after the question was asked. Make the call again.',
    ],
  };
}

/** Reads what the call is about, to notice a change between question and answer. */
async function readState(
  { api, connection }: Session,
  { operation, args }: CheckedCall,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const reader = api.operations.find(({ path, method }) => path === operation.path && method === 'GET');
  if (!reader || operation.method === 'POST') return undefined;
  const names = reader.parameters.filter(({ in: place }) => place === 'path').map(({ name }) => name);
  const answer = objectOf(
    await sendCall(connection, {
      operation: reader,
      args: Object.fromEntries(names.map((name) => [name, args[name]])),
      signal,
    }),
  );
  return answer['_version'] ?? answer['version'] ?? answer['_lastModified'];
}

/** Lets the API try the call out before a person is bothered. */
async function rehearse(
  { connection }: Session,
  { operation, args }: CheckedCall,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (operation.parameters.some(({ name }) => name === 'dryRun'))
    await sendCall(connection, { operation, args: { ...args, dryRun: true }, signal });
}

function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
