import type { JsonObject } from '../catalog/json.js';
import { sendCall } from '../call/send-call.js';
import { approvalCall } from '../approval/approval-call.js';
import type { CheckedCall } from '../policy/needs-of.js';
import type { Verdict } from '../policy/judge.js';
import type { AgentPolicy } from '../policy/policy.js';
import { failedOutcome } from '../results/failed-outcome.js';
import type { Outcome } from '../results/outcome.js';
import { askPerson } from './ask-person.js';
import type { Person, Question } from './ask-person.js';
import { checkCall } from './check-call.js';
import { defaultTokens, showAnswer } from './run-read.js';
import type { Session } from './session.js';
import { logOutcome } from './write-log.js';

/** What `ld_write` is asked. */
export interface WriteRequest {
  readonly operation: string;
  readonly args: JsonObject;
  readonly reason: string;
  readonly dry_run?: boolean | undefined;
}

/** Runs a write as far as the policy lets it. */
export async function runWrite(
  session: Session,
  request: WriteRequest,
  person: Person,
): Promise<Outcome | Question> {
  const finish = (outcome: Outcome, verdict?: Partial<Verdict>): Outcome =>
    logOutcome(session, request, { outcome, ...verdict });
  const refused = refusal(session, request);
  if (refused) return finish(refused);
  const checked = checkCall(session, request);
  if ('refused' in checked) return finish(checked.refused, checked);
  const { call, verdict } = checked;
  if (request.dry_run) return finish(await tryOut(session, call, verdict, person.signal), verdict);
  if (verdict.effect === 'ask') {
    const answer = await askPerson(session, { ...checked, reason: request.reason }, person);
    if ('question' in answer) return answer;
    if (answer.outcome !== 'done') return finish(answer, verdict);
  }
  return perform(session, { ...checked, reason: request.reason, signal: person.signal }, (outcome) =>
    finish(outcome, verdict),
  );
}

/** What ld_write never does, whatever the policy says. */
function refusal({ readOnly, api }: Session, { operation: id }: WriteRequest): Outcome | undefined {
  if (readOnly) return { outcome: 'denied', operation: id, why: ['This server only reads.'] };
  if (api.operationsById.get(id)?.access !== 'read') return undefined;
  return { outcome: 'failed', operation: id, why: [`${id} changes nothing. Use ld_read.`] };
}

interface AllowedWrite {
  readonly call: CheckedCall;
  readonly verdict: Verdict;
  readonly policy: AgentPolicy;
  readonly reason: string;
  readonly signal: AbortSignal | undefined;
}

/** Sends a write, or the approval request in place of it, if the limit has room and the log can be written. */
async function perform(
  session: Session,
  { call, verdict, policy, reason, signal }: AllowedWrite,
  finish: (outcome: Outcome) => Outcome,
): Promise<Outcome> {
  const approval =
    verdict.effect === 'approve'
      ? approvalCall(call, verdict.needs, { operations: session.api.operationsById, policy, reason })
      : undefined;
  if (approval && 'refused' in approval)
    return finish({ outcome: 'denied', operation: call.operation.id, why: [approval.refused] });
  const giveBack = session.writes.take(policy.limits.writesPerHour);
  if (!giveBack) return finish(overLimit(call, policy));
  try {
    session.log.requireWritable();
  } catch (error) {
    giveBack();
    return finish(cannotLog(call, error));
  }
  const tokens = policy.limits.tokensPerAnswer ?? defaultTokens;
  const asked = approval !== undefined;
  const outcome = finish(await send(session, { call: approval ?? call, tokens, signal, approval: asked }));
  giveBack();
  return outcome;
}

function overLimit({ operation }: CheckedCall, { limits }: AgentPolicy): Outcome {
  return {
    outcome: 'denied',
    operation: operation.id,
    why: [`The policy allows ${limits.writesPerHour} writes an hour, and they were made.`],
  };
}

/** What cannot be logged is not sent. */
function cannotLog({ operation }: CheckedCall, error: unknown): Outcome {
  const problem = error instanceof Error ? error.message : String(error);
  return { outcome: 'denied', operation: operation.id, why: [`The log cannot be written: ${problem}`] };
}

async function send(
  session: Session,
  {
    call,
    tokens,
    signal,
    approval,
  }: {
    readonly call: CheckedCall;
    readonly tokens: number;
    readonly signal: AbortSignal | undefined;
    readonly approval: boolean;
  },
): Promise<Outcome> {
  const { operation, args } = call;
  try {
    const answer = await sendCall(session.connection, { operation, args, signal });
    const shown = showAnswer(answer, {
      operation,
      args,
      skip: 0,
      request: { operation: operation.id, args },
      tokens,
    });
    const { page: _page, ...outcome } = shown;
    return approval
      ? {
          ...outcome,
          outcome: 'approval_requested',
          why: ['A rule asks for an approval. The request was made; people review and apply it.'],
        }
      : outcome;
  } catch (error) {
    return failedOutcome(error, operation, session.secrets);
  }
}

/** Says what would happen; where the API can try a call out itself, it does. */
async function tryOut(
  session: Session,
  { operation, args }: CheckedCall,
  { effect, reasons }: Verdict,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const why = [`Tried out only, nothing was changed. The policy says: ${effect}.`, ...reasons];
  if (!operation.parameters.some(({ name }) => name === 'dryRun'))
    return { outcome: 'done', operation: operation.id, why };
  const outcome = await send(session, {
    call: { operation, args: { ...args, dryRun: true } },
    tokens: defaultTokens,
    signal,
    approval: false,
  });
  return outcome.outcome === 'done' ? { ...outcome, why } : outcome;
}
