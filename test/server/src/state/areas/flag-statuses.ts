import { objectOf, type JsonObject } from '../../json.js';
import type { SpecialCall } from '../special-operations.js';
import { fillPath } from '../place.js';
import { FLAGS } from './paths.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Lists the statuses of a project's flags. No SDK ever asks here: flags are new for a week, and inactive afterwards. */
export function listStatuses({ account, place }: SpecialCall): JsonObject {
  const { projectKey = '', environmentKey = '' } = place;
  const items = account.store.list(account.resource(FLAGS), { projectKey }).map((flag) => {
    const created = Number(objectOf(flag.value)['creationDate']);
    return {
      name: account.now() - created < WEEK_MS ? 'new' : 'inactive',
      lastRequested: null,
      _links: {
        parent: { href: fillPath(FLAGS, flag.place), type: 'application/json' },
        self: {
          href: `/api/v2/flag-statuses/${projectKey}/${environmentKey}/${flag.place['featureFlagKey']}`,
          type: 'application/json',
        },
      },
    };
  });
  return { items, _links: {} };
}
