import type { JsonObject } from '../catalog/json.js';
import { sendCall } from '../call/send-call.js';
import { approvalCall } from '../approval/approval-call.js';
import type { CheckedCall } from '../policy/needs-of.js';
import type { Verdict } from '../policy/judge.js';
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
  const finish = (outcome: Outcome, verdict?: Pick<Verdict, 'needs'>): Outcome =>
    logOutcome(session, request, { outcome, needs: verdict?.needs ?? [] });
  if (session.readOnly)
    return finish({ outcome: 'denied', operation: request.operation, why: ['This server only reads.'] });
  const checked = checkCall(session, request);
  if ('refused' in checked) return finish(checked.refused, checked);
  const { call, verdict, policy } = checked;
  if (call.operation.access === 'read')
    return finish({
      outcome: 'failed',
      operation: call.operation.id,
      why: [`${call.operation.id} changes nothing. Use ld_read.`],
    });
  if (request.dry_run) return finish(await tryOut(session, call, verdict, person.signal), verdict);
  if (verdict.effect === 'ask') {
    const answer = await askPerson(session, { call, verdict, policy, reason: request.reason }, person);
    if ('question' in answer) return answer;
    if (answer.outcome !== 'done') return finish(answer, verdict);
  }
  const approval =
    verdict.effect === 'approve'
      ? approvalCall(call, verdict.needs, {
          operations: session.api.operationsById,
          policy,
          reason: request.reason,
        })
      : undefined;
  if (approval && 'refused' in approval)
    return finish({ outcome: 'denied', operation: call.operation.id, why: [approval.refused] }, verdict);
  if (!session.countWrite(policy.limits.writesPerHour))
    return finish(
      {
        outcome: 'denied',
        operation: call.operation.id,
        why: [`The policy allows ${policy.limits.writesPerHour} writes an hour, and they were made.`],
      },
      verdict,
    );
  const tokens = policy.limits.tokensPerAnswer ?? defaultTokens;
  return finish(
    await send(session, {
      call: approval ?? call,
      tokens,
      signal: person.signal,
      approval: approval !== undefined,
    }),
    verdict,
  );
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
