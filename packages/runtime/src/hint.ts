/** Says what may help against a well-known failure. */
export function explainStatus(status: number, method: string, message: string): string | undefined {
  // Browsers show a redirect as status 0.
  if (status < 400)
    return `${status}`.startsWith('2') ? 'The body is no JSON' : 'Redirects are not followed: set baseUrl';
  if (status === 401) return 'Use an API access token, not an SDK key';
  if (status === 405 || /approv/i.test(message)) return 'The change needs an approval';
  if (status === 403) return 'The role forbids it, or a beta resource lacks LD-API-Version: beta';
  return method === 'PATCH' && /400|415|422/.test(`${status}`)
    ? 'The patch may have the wrong form'
    : undefined;
}
