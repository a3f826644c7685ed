import type { FailedCall } from './call-error.js';

/** What a hint can go by. */
export interface Evidence extends Pick<FailedCall, 'method' | 'url'> {
  readonly status: number;
  /** LaunchDarkly's message. */
  readonly message: string | undefined;
  readonly apiVersion: string | undefined;
  readonly isBeta: boolean;
}

/** Says what may help against a well-known failure, as far as there is evidence. */
export function explainStatus(evidence: Evidence): string | undefined {
  const { status, method, url, message = '', apiVersion, isBeta } = evidence;
  // Browsers show a redirect as status 0.
  if (status < 400)
    return status > 199 && status < 300 ? 'The body is not JSON' : 'Redirects are not followed: set baseUrl';
  if (status === 401) {
    return `The token may be expired or revoked, or belong to another account or region than ${new URL(url).host}`;
  }
  if (/approv/i.test(message)) return 'The change needs an approval';
  if (status === 403) {
    return apiVersion !== 'beta' && (isBeta || /beta/i.test(message))
      ? 'A beta resource needs LD-API-Version: beta'
      : "The token's role does not allow it";
  }
  return method === 'PATCH' && /400|415|422/.test(`${status}`)
    ? 'The patch may have the wrong form'
    : undefined;
}
