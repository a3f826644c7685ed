import type { AcceptedCall } from '../../checks/check-call.js';
import { Refusal } from '../../checks/refusal.js';
import { arrayOf, objectOf, textOf, type Json, type JsonObject } from '../../json.js';
import type { Account } from '../account.js';
import { addItem } from '../add-item.js';
import { changeItem } from '../change-item.js';
import type { NewItem } from '../create-item.js';
import type { Place } from '../resource.js';
import type { ResourceRules } from '../resource-rules.js';
import { APPROVALS, FLAGS } from './paths.js';

/** Approval requests are pending until they are reviewed, whatever they are about. */
export const approvalRules: ResourceRules = {
  complete: (_account, { value }, body) => ({
    ...value,
    resourceId: body['resourceId'],
    description: body['description'],
    instructions: body['instructions'] ?? [],
    notifyMemberIds: body['notifyMemberIds'] ?? [],
    serviceKind: 'launchdarkly',
    reviewStatus: 'pending',
    status: 'pending',
  }),
  audit: { kind: 'approval-request', resource: ({ id }) => `approval-request/${id}` },
};

/** Creates an approval request for a flag: the same thing can then be read at both paths. */
export function requestApproval(account: Account, place: Place, body: Json | undefined): JsonObject {
  const resourceId = specifierOf(place);
  return addItem(account, account.resource(APPROVALS), {
    place: {},
    value: { ...objectOf(body), resourceId },
  }).value;
}

/** Lists the approval requests for a flag. */
export function listApprovals(account: Account, place: Place): readonly JsonObject[] {
  const wanted = specifierOf(place);
  return account.store
    .list({ itemPath: APPROVALS }, {})
    .map(({ value }) => value)
    .filter(({ resourceId }) => resourceId === wanted);
}

/** Finds an approval request, at whichever path it was asked for. */
export function requireApproval(account: Account, place: Place): NewItem {
  const { id = '' } = place;
  const value = account.store.get({ itemPath: APPROVALS }, { id });
  const elsewhere = place['featureFlagKey'] !== undefined && value?.['resourceId'] !== specifierOf(place);
  if (value === undefined || elsewhere) throw new Refusal(404, `Unknown approval request "${id}".`);
  return { place: { id }, value };
}

/** Adds a review to an approval request. */
export function reviewApproval(
  account: Account,
  { value, place }: NewItem,
  body: Json | undefined,
): JsonObject {
  const { kind, comment } = objectOf(body);
  const review = {
    _id: account.newId(),
    kind: kind ?? 'comment',
    creationDate: account.now(),
    ...(comment === undefined ? {} : { comment }),
  };
  const status = STATUSES.get(textOf(kind) ?? '') ?? value['reviewStatus'];
  return store(account, place, {
    ...value,
    allReviews: [...arrayOf(value['allReviews']), review],
    reviewStatus: status,
  });
}

const STATUSES: ReadonlyMap<string, string> = new Map([
  ['approve', 'approved'],
  ['decline', 'declined'],
]);

/** Carries out an approval request that has been approved: its instructions change the flag. */
export function applyApproval(account: Account, { value, place }: NewItem, call: AcceptedCall): JsonObject {
  if (value['reviewStatus'] !== 'approved')
    throw new Refusal(405, 'The approval request has not been approved.');
  const target = placeOfSpecifier(textOf(value['resourceId']) ?? '');
  const resource = account.resource(FLAGS);
  const { environmentKey } = target;
  changeItem(account, {
    resource,
    place: target,
    call,
    body: { environmentKey, instructions: value['instructions'] },
  });
  return store(account, place, { ...value, status: 'completed', appliedDate: account.now() });
}

function store(account: Account, place: Place, value: JsonObject): JsonObject {
  const changed = { ...value, _version: Number(value['_version']) + 1 };
  account.store.put({ itemPath: APPROVALS }, place, changed);
  return changed;
}

function specifierOf({ projectKey, environmentKey, featureFlagKey }: Place): string {
  return `proj/${projectKey}:env/${environmentKey}:flag/${featureFlagKey}`;
}

function placeOfSpecifier(specifier: string): Place {
  const [, projectKey = '', environmentKey = '', featureFlagKey = ''] =
    /^proj\/(.+):env\/(.+):flag\/(.+)$/.exec(specifier) ?? [];
  return { projectKey, environmentKey, featureFlagKey };
}
