import type { CheckedCall, Need } from '../policy/needs-of.js';
import { printResource } from '../policy/resource.js';
import { redact, redacted } from '../results/redact.js';
import { cleanText } from './clean-text.js';

/** Writes what a person is asked, from checked arguments; the model's reason is quoted as such. */
export function writeQuestion({
  call,
  needs,
  agent,
  reason,
}: {
  readonly call: CheckedCall;
  readonly needs: readonly Need[];
  readonly agent: string;
  readonly reason: string;
}): string {
  const { operation, args } = call;
  const what = [...new Set(needs.map(({ action, resource }) => `${action} on ${printResource(resource)}`))];
  return [
    `${agent} wants to call ${operation.id}${operation.method === 'DELETE' ? ', which deletes' : ''}.`,
    `It needs: ${cleanText(what.join('; ') || 'no known permission', 500)}.`,
    `Arguments: ${cleanText(JSON.stringify(args, hideSecrets), 700)}`,
    `The model's reason, in its words: "${cleanText(reason).replaceAll('"', "'")}"`,
    'Send it?',
  ].join('\n');
}

/** A question can be kept in a file and shown on a screen. */
function hideSecrets(name: string, value: unknown): unknown {
  const secret = /secret|token|password|api_?key|private_?key|credential/i.test(name);
  return typeof value === 'string' ? (secret ? redacted : redact(value, [])) : value;
}
