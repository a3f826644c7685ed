import { createHash } from 'node:crypto';
import { cleanText } from '../approval/clean-text.js';
import type { LogFacts } from '../log/log-entry.js';
import { writeSentence } from '../log/write-sentence.js';
import type { Need } from '../policy/needs-of.js';
import { printResource } from '../policy/resource.js';
import type { Outcome } from '../results/outcome.js';
import type { Session } from './session.js';

/** A call as the tools got it. */
export interface RequestedCall {
  readonly operation: string;
  readonly args: object;
  readonly reason?: string | undefined;
  readonly dry_run?: boolean | undefined;
}

/** How a call ended, and what the policy said of it. */
export interface EndedCall {
  readonly outcome: Outcome;
  readonly needs?: readonly Need[] | undefined;
  readonly reasons?: readonly string[] | undefined;
}

/**
 * Logs how a call ended, and puts the id of the entry into the outcome. A log that fails does not hide what LaunchDarkly
 * answered.
 */
export function logOutcome(
  { agent, log, api }: Session,
  requested: RequestedCall,
  { outcome, needs = [], reasons = [] }: EndedCall,
): Outcome {
  const operation = cleanText(requested.operation, 60);
  const why = [...new Set([...(outcome.why ?? []), ...reasons])];
  const dryRun = requested.dry_run === true;
  const facts: LogFacts = {
    agent,
    operation,
    access: api.operationsById.get(requested.operation)?.access ?? 'write',
    outcome: outcome.outcome,
    ...(dryRun ? { dryRun } : {}),
    ...(outcome.status === undefined ? {} : { status: outcome.status }),
    argsHash: createHash('sha256').update(JSON.stringify(requested.args)).digest('hex'),
    resources: [...new Set(needs.map(({ resource }) => cleanText(printResource(resource))))],
    why: why.map((line) => cleanText(line)),
    ...(requested.reason === undefined ? {} : { reason: cleanText(requested.reason) }),
    sentence: cleanText(
      writeSentence({
        agent,
        operation,
        needs,
        outcome: outcome.outcome,
        why,
        dryRun,
      }),
      500,
    ),
  };
  try {
    return { ...outcome, log: log.append(facts).id };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { ...outcome, why: [...(outcome.why ?? []), `The log could not be written: ${problem}`] };
  }
}
