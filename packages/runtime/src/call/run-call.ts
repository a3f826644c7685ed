import { checkTimes } from '../connection/check-options.js';
import { firstToken } from '../retry/retry-token.js';
import { race } from '../time/race.js';
import { failCall, refuseAnswer } from './fail-call.js';
import type { CallAnswer, OutgoingCall } from './outgoing-call.js';
import { createReport } from './report.js';
import type { Run } from './run.js';
import { sendOnce } from './send-once.js';
import type { SharedParts } from './shared-parts.js';
import { boundsOf } from './bounds-of.js';

/** Sends one call until it is answered, or may not be sent again. */
export async function runCall(shared: SharedParts, call: OutgoingCall): Promise<CallAnswer> {
  const run = startRun(shared, call);
  const { clock, budget, tokens } = shared;
  const { tell } = run.report;
  for (let token = firstToken; ;) {
    run.signal?.throwIfAborted();
    const { attempt, answer, step } = await sendOnce(run, token);
    if (!step) {
      budget.earn();
      return { answer, tell, refuse: () => refuseAnswer(run, answer, attempt.accessToken, 0) };
    }
    run.signal?.throwIfAborted();
    token = step.token;
    if (step.type === 'renew') tokens.refuse(attempt.accessToken);
    else {
      if (step.type === 'stop' || (step.type === 'wait' && !budget.spend()))
        return failCall(run, attempt, step);
      const { wait } = step;
      tell({ type: 'retry', status: attempt.answer?.response.status, wait });
      // After a 429 it is the queue that waits.
      if (step.type === 'wait') {
        await race(boundsOf(run, Infinity), (resolve) => clock.after(wait, () => resolve(undefined)));
      }
    }
  }
}

function startRun(shared: SharedParts, call: OutgoingCall): Run {
  const { clock, options } = shared;
  const {
    signal,
    timeout = options.timeout ?? 30_000,
    deadline = options.deadline ?? Infinity,
  } = call.options;
  checkTimes(call.options);
  return {
    shared,
    call,
    signal,
    timeout,
    deadline,
    ends: clock.now() + deadline,
    report: createReport(call, shared),
  };
}
