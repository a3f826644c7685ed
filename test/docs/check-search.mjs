import { openPage } from './open-page.mjs';

/** What a reader may look for, and where the search must lead. */
const wanted = [
  ['patchFeatureFlag', /reference\/feature-flags\/#patchfeatureflag$/],
  ['turnFlagOn', /reference\/feature-flags\//],
  ['updateFallthroughVariationOrRollout', /reference\/ai-configs\/|reference\/feature-flags\//],
  ['rate limit', /guides\//],
];

/** Looks for things as a reader does, and lists what the search does not find. */
export async function checkSearch(request) {
  const { page, problems } = await openPage(request, {});
  for (const [term, place] of wanted) {
    await page.goto(request.url);
    await page.locator('site-search button').first().click();
    await page.locator('site-search input').fill(term);
    const found = await page.waitForFunction(leadsTo, place.source, { timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (!found) problems.push(`search: "${term}" leads to ${await linksOf(page)}, wanted ${place}`);
  }
  await page.close();
  return problems;
}

/** Runs on the page: results come one by one. */
function leadsTo(place) {
  const links = [...document.querySelectorAll('site-search a[href]')];
  return links.some(({ href }) => new RegExp(place).test(href));
}

async function linksOf(page) {
  const links = await page
    .locator('site-search a[href]')
    .evaluateAll((anchors) => anchors.map(({ href }) => href));
  return links.length > 0 ? links.join(', ') : 'nothing';
}
