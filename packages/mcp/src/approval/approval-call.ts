import type { Operation } from '../catalog/catalog.js';
import { objectOf } from '../catalog/json.js';
import { denies } from '../policy/judge.js';
import type { CheckedCall, Need } from '../policy/needs-of.js';
import type { AgentPolicy } from '../policy/policy.js';
import { printResource } from '../policy/resource.js';
import { cleanText } from './clean-text.js';

/** The operations whose changes LaunchDarkly can hold until people agree. */
const held = new Set(['patchAIConfigTargeting', 'patchFeatureFlag', 'patchSegment']);

/** Makes the approval request that takes the place of a change; or says why there is none. */
export function approvalCall(
  { operation, args }: CheckedCall,
  needs: readonly Need[],
  {
    operations,
    policy,
    reason,
  }: {
    readonly operations: ReadonlyMap<string, Operation>;
    readonly policy: AgentPolicy;
    readonly reason: string;
  },
): CheckedCall | { readonly refused: string } {
  const request = operations.get('postApprovalRequest');
  if (!request || !held.has(operation.id))
    return { refused: `A rule asks for an approval, and LaunchDarkly has none for ${operation.id}.` };
  const resources = [...new Set(needs.map(({ resource }) => printResource(resource)))];
  const [resourceId] = resources;
  if (resources.length !== 1 || resourceId === undefined || resourceId.includes('*'))
    return {
      refused:
        'An approval request is about one resource in one environment. Send the other instructions in calls of their own.',
    };
  if (needs.some(({ resource }) => denies(policy, { action: 'createApprovalRequest', resource })))
    return {
      refused: `A rule asks for an approval, and another denies createApprovalRequest on ${resourceId}.`,
    };
  const { instructions, comment } = objectOf(args['body']);
  const body = {
    resourceId,
    description: cleanText(reason) || 'Requested by an agent',
    instructions,
    ...(comment === undefined ? {} : { comment }),
  };
  return { operation: request, args: { body } };
}
