/** Opens a page that keeps what goes wrong on it: errors in the console, and requests that leave the host. */
export async function openPage({ browser, url }, options) {
  const page = await browser.newPage(options);
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error on the page: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (/^https?:/.test(address) && !address.startsWith(url)) problems.push(`request to ${address}`);
  });
  return { page, problems };
}
