import { join } from 'node:path';
import { openPage } from './open-page.mjs';

const addresses = { home: '', area: 'reference/feature-flags/', guide: 'guides/runtime/' };
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** Looks at a page of each sort in light and in dark, and at a phone's width; lists what is wrong. */
export async function checkPages(request) {
  const views = Object.keys(addresses).flatMap((name) => [
    { name, colorScheme: 'light', viewport: desktop },
    { name, colorScheme: 'dark', viewport: desktop },
    { name, colorScheme: 'light', viewport: phone },
  ]);
  const problems = [];
  for (const view of views) {
    const title = `${view.name}, ${view.viewport === phone ? 'phone' : view.colorScheme}`;
    const found = await checkView(request, view, title);
    problems.push(...found.map((problem) => `${title}: ${problem}`));
  }
  return problems;
}

async function checkView(request, { name, ...options }, title) {
  const { page, problems } = await openPage(request, options);
  await page.goto(request.url + addresses[name]);
  await page.waitForLoadState('networkidle');
  await keepScreenshot(page, request.screenshots, title);
  const [width, screen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  if (width > screen) problems.push(`${width} px wide on a screen of ${screen}`);
  if (options.viewport !== phone) problems.push(...(await findViolations(page, request.axe)));
  await page.close();
  return problems;
}

async function findViolations(page, axe) {
  // The code blocks are made reachable by keyboard when the page has nothing else to do.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))));
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      count: nodes.length,
      html: nodes[0].html,
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, impact, count, html }) => `${impact}: ${id} at ${count} places, such as ${html.slice(0, 200)}`,
    );
}

/** For a person to look at: the top of the page and, of an area, a method with its folds open. */
async function keepScreenshot(page, folder, title) {
  if (folder === undefined) return;
  const path = join(folder, title.replace(', ', '-'));
  await page.screenshot({ path: `${path}.png` });
  if (!title.startsWith('area')) return;
  await page.goto(`${page.url()}#patchFeatureFlag-turnFlagOn`);
  await page.locator('#patchfeatureflag').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#patchfeatureflag').scrollIntoView());
  await page.screenshot({ path: `${path}-method.png` });
}
