// Lists the access tokens that nobody has used for a while. Needs a token of an administrator.
//
//   node --env-file=.env find-unused-tokens.js --days 90
import { parseArgs } from 'node:util';
import { createAccessTokensClient, LaunchDarklyError } from '@ld-rest/access-tokens';

const { values } = parseArgs({ options: { days: { type: 'string', default: '90' } } });
const limit = Date.now() - Number(values.days) * 24 * 60 * 60 * 1000;

try {
  const tokens = createAccessTokensClient();
  const all = await tokens.getTokens.paginate({ showAll: true, limit: 100 }).toArray();

  // A token that was never used counts from the day it was made.
  const unused = all
    .map((token) => ({ ...token, last: token.lastUsed ?? token.creationDate }))
    .filter(({ last }) => last < limit)
    .toSorted((one, other) => one.last - other.last);

  console.table(
    unused.map(({ name, token, lastUsed, serviceToken, _member: member }) => ({
      name,
      endsWith: token,
      owner: serviceToken ? 'a service' : member?.email,
      lastUsed: lastUsed ? new Date(lastUsed).toISOString().slice(0, 10) : 'never',
    })),
  );
  console.log(`${unused.length} of ${all.length} tokens were not used for ${values.days} days.`);
} catch (error) {
  if (!(error instanceof LaunchDarklyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
