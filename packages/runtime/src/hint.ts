/** Says what may help against a well-known failure. */
export function explainFailure(
  { status, method }: { readonly status: number; readonly method: string },
  message: string,
): string | undefined {
  if (status < 400) return 'Redirects are not followed: check baseUrl';
  if (status === 401) return 'Use an API access token, no SDK key';
  if (status === 405 || /approv/i.test(message)) return 'This change needs an approval';
  if (status === 403) return 'Check the role of the token; a beta resource needs LD-API-Version: beta';
  if (method === 'PATCH' && /400|415|422/.test(`${status}`)) return 'Check the form of the patch';
  return undefined;
}
