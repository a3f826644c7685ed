/** Makes the address of an operation's documentation page from its path below `/docs/api`. */
export function docsLink(page: string): string {
  return `https://launchdarkly.com/docs/api/${page.split('/').map(encodeURIComponent).join('/')}`;
}
