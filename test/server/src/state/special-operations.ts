import type { AcceptedCall } from '../checks/check-call.js';
import type { IncomingCall } from '../checks/incoming-call.js';
import { objectOf, type Json, type JsonObject } from '../json.js';
import type { Account } from './account.js';
import {
  changeVariation,
  listVersions,
  readTargeting,
  TARGETING,
  targetingPatch,
} from './areas/ai-configs.js';
import {
  applyApproval,
  listApprovals,
  requestApproval,
  requireApproval,
  reviewApproval,
} from './areas/approvals.js';
import { listAuditLog } from './areas/audit-log.js';
import { listStatuses } from './areas/flag-statuses.js';
import { copyConfiguration } from './areas/flags.js';
import { changeMembers } from './areas/members.js';
import { AI_CONFIGS, AI_VARIATIONS, ENVIRONMENTS, FLAGS, TOKENS } from './areas/paths.js';
import { describeCaller } from './areas/tokens.js';
import { applyInstructions } from './changes/apply-instructions.js';
import { recordChange } from './record-change.js';
import { requireItem } from './require-item.js';
import type { Place } from './resource.js';

/** A call of an operation that does more than create, read, list, change or delete one kind of thing. */
export interface SpecialCall {
  readonly account: Account;
  readonly call: AcceptedCall;
  readonly incoming: IncomingCall;
  readonly place: Place;
}

/** What a special operation answers: a body, or the things of a list that is still to be cut into pages. */
export type SpecialAnswer = { readonly body?: Json } | { readonly items: readonly JsonObject[] };

type SpecialOperation = (special: SpecialCall) => SpecialAnswer;

/** The operations that the store alone cannot answer, by operationId. */
export const SPECIAL_OPERATIONS: Readonly<Record<string, SpecialOperation>> = {
  copyFeatureFlag: (special) => ({
    body: replace(special, FLAGS, (flag, now) => copyConfiguration(flag, objectOf(special.call.body), now)),
  }),
  getFeatureFlagStatuses: (special) => ({ body: listStatuses(special) }),
  resetEnvironmentSDKKey: (special) => ({
    body: replace(special, ENVIRONMENTS, (environment) => ({
      ...environment,
      apiKey: `sdk-${special.account.newUuid()}`,
    })),
  }),
  resetEnvironmentMobileKey: (special) => ({
    body: replace(special, ENVIRONMENTS, (environment) => ({
      ...environment,
      mobileKey: `mob-${special.account.newUuid()}`,
    })),
  }),
  resetToken: (special) => ({
    body: replace(special, TOKENS, (token) => ({ ...token, token: `api-${special.account.newUuid()}` })),
  }),
  getCallerIdentity: ({ account, incoming }) => ({ body: describeCaller(account, secretOf(incoming)) }),
  patchMembers: ({ account, call }) => ({ body: { members: changeMembers(account, call.body), errors: [] } }),
  getAIConfigVariation: ({ account, place }) => {
    requireItem(account, account.resource(AI_VARIATIONS), place);
    const items = listVersions(account, place);
    return { body: { items, totalCount: items.length } };
  },
  patchAIConfigVariation: ({ account, call, place }) => {
    const resource = account.resource(AI_VARIATIONS);
    const before = requireItem(account, resource, place);
    const after = changeVariation(account, { place, value: before }, objectOf(call.body));
    recordChange(account, { resource, place, before, after });
    return { body: after };
  },
  getAIConfigTargeting: ({ account, place }) => ({ body: readTargeting(account, place) }),
  patchAIConfigTargeting: changeTargeting,
  getAuditLogEntries: listAuditLog,
  postAuditLogEntries: listAuditLog,
  getApprovalsForFlag: ({ account, place }) => ({ items: listApprovals(account, place) }),
  postApprovalRequestForFlag: ({ account, call, place }) => ({
    body: requestApproval(account, place, call.body),
  }),
  getApprovalForFlag: ({ account, place }) => ({ body: requireApproval(account, place).value }),
  deleteApprovalRequestForFlag: ({ account, place }) => {
    account.store.remove(requireApproval(account, place).place);
    return {};
  },
  ...both(['postApprovalRequestReview', 'postApprovalRequestReviewForFlag'], ({ account, call, place }) => ({
    body: reviewApproval(account, requireApproval(account, place), call.body),
  })),
  ...both(['postApprovalRequestApply', 'postApprovalRequestApplyForFlag'], ({ account, call, place }) => ({
    body: applyApproval(account, requireApproval(account, place), call),
  })),
};

function both(
  operationIds: readonly string[],
  operation: SpecialOperation,
): Readonly<Record<string, SpecialOperation>> {
  return Object.fromEntries(operationIds.map((operationId) => [operationId, operation]));
}

function replace(
  { account, place }: SpecialCall,
  itemPath: string,
  change: (value: JsonObject, now: number) => JsonObject,
): JsonObject {
  const resource = account.resource(itemPath);
  const before = requireItem(account, resource, place);
  const after = change(before, account.now());
  account.store.put(resource, place, after);
  recordChange(account, { resource, place, before, after });
  return after;
}

function changeTargeting({ account, call, place }: SpecialCall): SpecialAnswer {
  const before = readTargeting(account, place);
  const { environments } = applyInstructions(before, objectOf(call.body), {
    ...targetingPatch,
    known: (kind) => call.operation.semanticPatch?.instructions.has(kind) ?? false,
    now: account.now(),
    scope: { newUuid: account.newUuid, prerequisiteIndex: () => 0 },
  });
  account.store.put(TARGETING, place, { environments, _version: Number(before['_version']) + 1 });
  const after = readTargeting(account, place);
  recordChange(account, { resource: account.resource(AI_CONFIGS), place, before, after });
  return { body: after };
}

/** Reads the access token of a call. */
export function secretOf({ headers }: IncomingCall): string {
  return (headers.authorization ?? '').replace(/^Bearer /, '');
}
