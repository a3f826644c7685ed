import type { IncomingHttpHeaders } from 'node:http';
import type { ContractOperation } from '../contract/types.js';
import { Refusal } from './refusal.js';
import type { Tolerance } from './tolerance.js';

/** The version of the API that stable operations are called with. */
export const API_VERSION = '20240415';

/**
 * Checks the API version: `beta` for a beta operation, `beta` or the current one for any other. The real service falls back to
 * the version of the token; here a missing header is refused, because a client that leaves it out works by luck.
 */
export function checkVersion(
  headers: IncomingHttpHeaders,
  operation: ContractOperation,
  tolerances: ReadonlySet<Tolerance>,
): void {
  const header = headers['ld-api-version'];
  // Of several values LaunchDarkly obeys the first; Node joins them with a comma.
  const version = String(header ?? '')
    .split(',')[0]
    ?.trim();
  if (operation.beta && version !== 'beta') {
    throw new Refusal(403, `${operation.operationId} is in beta: it needs the header LD-API-Version: beta.`);
  }
  if (version === '' && tolerances.has('missing-version')) return;
  if (version !== 'beta' && version !== API_VERSION) {
    throw new Refusal(
      400,
      `${operation.operationId} needs the header LD-API-Version: ${API_VERSION}, not "${version}".`,
    );
  }
}
