import type { Need } from '../policy/needs-of.js';
import { printResource } from '../policy/resource.js';
import type { Outcome } from '../results/outcome.js';

const endings: Readonly<Record<Outcome['outcome'], string>> = {
  approval_requested: 'An approval request was made, nothing else changed.',
  declined: 'A person declined, nothing changed.',
  denied: 'Denied by the policy, nothing was sent.',
  done: 'Done.',
  failed: 'It failed, nothing changed.',
  needs_person: 'It waits for a person, nothing was sent.',
  unknown: 'The answer was lost: nobody knows whether it was done.',
};

/** Says a call and its end in a sentence that people read. */
export function writeSentence({
  agent,
  operation,
  needs,
  outcome,
}: {
  readonly agent: string;
  readonly operation: string;
  readonly needs: readonly Need[];
  readonly outcome: Outcome['outcome'];
}): string {
  const kinds = [...new Set(needs.map(({ kind }) => kind).filter((kind) => kind !== undefined))];
  const resources = [...new Set(needs.map(({ resource }) => printResource(resource)))].slice(0, 3);
  const what = kinds.length > 0 ? `${operation} (${kinds.join(', ')})` : operation;
  return `${agent} called ${what}${resources.length > 0 ? ` on ${resources.join(', ')}` : ''}. ${endings[outcome]}`;
}
