// `npm run test:docs`: builds the site under a sub-path and judges it in chromium: links, search, accessibility, a phone's width.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { isInstalled } from '../../docs/site/is-installed.mjs';
import { install } from '../judging/install.mjs';
import { run } from '../registry/run-command.mjs';
import { checkLinks, readPages } from './check-links.mjs';
import { checkPages } from './check-pages.mjs';
import { checkSearch } from './check-search.mjs';
import { serveFolder } from './serve-folder.mjs';

const BASE = '/ld-rest/';
const executablePath = '/usr/bin/chromium';
const here = new URL('./', import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
const site = new URL('../../docs/site/', import.meta.url);
const dist = fileURLToPath(new URL('dist/', site));

if (!existsSync(executablePath)) console.log(`skipped: there is no ${executablePath}`);
else if ((await install(here)) && (isInstalled(fileURLToPath(site)) || (await install(site)))) {
  process.exitCode = (await judge()) ? 0 : 1;
}

async function judge() {
  const started = performance.now();
  await run('npm', ['run', '--silent', 'docs'], { cwd: root, environment: { DOCS_BASE: BASE } });
  report(`built in ${seconds(started)}`, []);
  const pages = readPages(dist, BASE);
  const links = checkLinks(pages);
  const count = pages.reduce((sum, page) => sum + page.links.length, 0);
  const verdicts = [report(`${pages.length} pages, ${count} links`, links)];
  const server = await serveFolder(dist, BASE);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', here), 'utf8');
    const screenshots = process.env.DOCS_SCREENSHOTS;
    if (screenshots !== undefined) mkdirSync(screenshots, { recursive: true });
    const request = { browser, url: server.url, axe, screenshots };
    verdicts.push(report('search', await checkSearch(request)));
    verdicts.push(report('home, an area and a guide; light, dark, phone', await checkPages(request)));
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`the site was judged in ${seconds(started)}`);
  return verdicts.every(Boolean);
}

/** Says what was looked at and what is wrong with it. */
function report(what, problems) {
  console.log(
    `${problems.length === 0 ? 'good' : 'bad '}  ${what}${problems.length > 0 ? `: ${problems.length} problems` : ''}`,
  );
  for (const problem of problems.slice(0, 40)) console.error(`  ${problem}`);
  return problems.length === 0;
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
