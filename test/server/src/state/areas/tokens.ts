import { objectOf, textOf, writeText, type JsonObject } from '../../json.js';
import type { Account } from '../account.js';
import type { ResourceRules } from '../resource-rules.js';
import { MEMBERS, TOKENS } from './paths.js';

/** Tokens show their secret once, in the answer that creates or resets them. */
export const tokenRules: ResourceRules = {
  complete: (account, { value }) => {
    const owner = account.store.list({ itemPath: MEMBERS }, {})[0]?.value['_id'];
    return {
      ...value,
      memberId: owner,
      ownerId: owner,
      serviceToken: value['serviceToken'] ?? false,
      token: `api-${account.newUuid()}`,
    };
  },
  present: (_account, { value }, call) =>
    ['postToken', 'resetToken'].includes(call.operation.operationId)
      ? value
      : { ...value, token: obscure(textOf(value['token']) ?? '') },
  audit: { kind: 'token', resource: ({ id }) => `member/*:token/${id}` },
};

function obscure(secret: string): string {
  return `${'*'.repeat(Math.max(0, secret.length - 4))}${secret.slice(-4)}`;
}

/** Finds the token with a secret. */
export function findToken(account: Account, secret: string): JsonObject | undefined {
  return account.store.list({ itemPath: TOKENS }, {}).find(({ value }) => value['token'] === secret)?.value;
}

/** Notes that a token has been used. */
export function useToken(account: Account, secret: string): void {
  const token = findToken(account, secret);
  if (token !== undefined)
    account.store.put(
      { itemPath: TOKENS },
      { id: writeText(token['_id']) },
      { ...token, lastUsed: account.now() },
    );
}

/** Says who calls. */
export function describeCaller(account: Account, secret: string): JsonObject {
  const { _id: tokenId, name: tokenName, memberId, serviceToken } = objectOf(findToken(account, secret));
  return { tokenId, tokenName, memberId, serviceToken, authKind: 'token', tokenKind: 'auth' };
}
