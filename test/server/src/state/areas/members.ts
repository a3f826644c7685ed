import type { AcceptedCall } from '../../checks/check-call.js';
import { refuseAttribute } from '../../checks/refusal.js';
import { arrayOf, objectOf, textOf, writeText, type Json, type JsonObject } from '../../json.js';
import type { Account } from '../account.js';
import { addTo, removeFrom, setFrom, type Change, type Changes } from '../changes/change.js';
import { commonChanges } from '../changes/common-changes.js';
import type { NewItem } from '../create-item.js';
import type { ResourceRules } from '../resource-rules.js';
import { MEMBERS, TEAMS } from './paths.js';

/** Members are told apart by their email address, and know their teams. */
export const memberRules: ResourceRules = {
  unique: 'email',
  complete: (_account, { value }, body) => ({
    ...value,
    role: body['role'] ?? 'reader',
    customRoles: body['customRoles'] ?? [],
    mfa: 'disabled',
    _pendingInvite: true,
  }),
  present: (account, { place, value }) => ({
    ...value,
    teams: account.store
      .list({ itemPath: TEAMS }, {})
      .filter(({ value: team }) => arrayOf(team['memberIDs']).includes(place['id'] ?? ''))
      .map(({ value: team }) => ({
        key: team['key'],
        name: team['name'],
        customRoleKeys: team['customRoleKeys'],
      })),
  }),
  audit: { kind: 'member', resource: ({ id }) => `member/${id}` },
};

const addAttribute: Change = (team, { key, values }) => ({
  ...team,
  roleAttributes: { ...objectOf(team['roleAttributes']), [writeText(key)]: values },
});

const teamChanges: Changes = {
  ...commonChanges,
  addMembers: addTo('memberIDs'),
  removeMembers: removeFrom('memberIDs'),
  replaceMembers: setFrom('memberIDs', 'values'),
  addCustomRoles: addTo('customRoleKeys'),
  removeCustomRoles: removeFrom('customRoleKeys'),
  addRoleAttribute: addAttribute,
  updateRoleAttribute: addAttribute,
  removeRoleAttribute: (team, { key }) => {
    const { [writeText(key)]: _removed, ...roleAttributes } = objectOf(team['roleAttributes']);
    return { ...team, roleAttributes };
  },
  replaceRoleAttributes: setFrom('roleAttributes', 'value'),
};

/** Teams are kept with the ids of their members and the keys of their roles; answers have these only when asked to expand. */
export const teamRules: ResourceRules = {
  complete: (_account, { value }, body) => ({
    ...value,
    key: body['key'],
    name: body['name'],
    memberIDs: body['memberIDs'] ?? [],
    customRoleKeys: body['customRoleKeys'] ?? [],
  }),
  present: presentTeam,
  whole: teamChanges,
  audit: { kind: 'team', resource: ({ teamKey }) => `team/${teamKey}` },
};

function presentTeam(_account: Account, { value }: NewItem, { query }: AcceptedCall): JsonObject {
  const { memberIDs, customRoleKeys, ...team } = value;
  const expanded = textOf(query['expand'])?.split(',') ?? [];
  const items = arrayOf(customRoleKeys).map((key) => ({ key, name: key, appliedOn: team['_lastModified'] }));
  return {
    ...team,
    ...(expanded.includes('members') ? { members: { totalCount: arrayOf(memberIDs).length } } : {}),
    ...(expanded.includes('roles') ? { roles: { totalCount: items.length, items } } : {}),
  };
}

/** Applies the instructions that change several members at once; returns the ids of those that were changed. */
export function changeMembers(account: Account, body: Json | undefined): readonly string[] {
  return arrayOf(objectOf(body)['instructions']).flatMap((instruction) =>
    changeSome(account, objectOf(instruction)),
  );
}

const MEMBER_CHANGES: Changes = {
  replaceMembersRoles: setFrom('role', 'value'),
  replaceAllMembersRoles: setFrom('role', 'value'),
  replaceMembersCustomRoles: setFrom('customRoles', 'values'),
  replaceAllMembersCustomRoles: setFrom('customRoles', 'values'),
  replaceMembersRoleAttributes: setFrom('roleAttributes', 'value'),
};

function changeSome(account: Account, instruction: JsonObject): readonly string[] {
  const kind = textOf(instruction['kind']) ?? '';
  const change = MEMBER_CHANGES[kind];
  const { memberIDs, ignoredMemberIDs } = instruction;
  const members = account.store
    .list({ itemPath: MEMBERS }, {})
    .filter(({ place: { id = '' } }) =>
      memberIDs === undefined ? !arrayOf(ignoredMemberIDs).includes(id) : arrayOf(memberIDs).includes(id),
    );
  const missing = arrayOf(memberIDs).find((id) => members.every(({ place }) => place['id'] !== id));
  if (missing !== undefined)
    throw refuseAttribute('memberIDs', `no member has the id ${JSON.stringify(missing)}`);
  if (change === undefined) return [];
  for (const { resource, place, value } of members)
    account.store.put(resource, place, change(value, instruction, NO_SCOPE));
  return members.map(({ place: { id = '' } }) => id);
}

// Members have no variations.
const NO_SCOPE = { variations: [], newUuid: () => '', prerequisiteIndex: () => 0 };
