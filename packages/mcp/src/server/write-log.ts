import { createHash } from 'node:crypto';
import { cleanText } from '../approval/clean-text.js';
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
}

/** Logs how a call ended, and puts the id of the entry into the outcome. */
export function logOutcome(
  { agent, log, api }: Session,
  requested: RequestedCall,
  { outcome, needs }: { readonly outcome: Outcome; readonly needs: readonly Need[] },
): Outcome {
  const operation = cleanText(requested.operation, 60);
  const entry = log.append({
    agent,
    operation,
    access: api.operationsById.get(requested.operation)?.access ?? 'write',
    outcome: outcome.outcome,
    ...(outcome.status === undefined ? {} : { status: outcome.status }),
    argsHash: createHash('sha256').update(JSON.stringify(requested.args)).digest('hex'),
    resources: [...new Set(needs.map(({ resource }) => printResource(resource)))],
    why: (outcome.why ?? []).map((line) => cleanText(line)),
    ...(requested.reason === undefined ? {} : { reason: cleanText(requested.reason) }),
    sentence: writeSentence({ agent, operation, needs, outcome: outcome.outcome }),
  });
  return { ...outcome, log: entry.id };
}
