import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Reads every page of a built site: its address under `base`, its links and its anchors. */
export function readPages(folder, base) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      const values = (pattern) => [...html.matchAll(pattern)].map(([, value]) => decodeEntities(value));
      return {
        address: base + path.replace(/(^|\/)index\.html$/, '$1'),
        links: values(/<a [^>]*?href="([^"]*)"/g),
        loads: values(/<(?:script|img|iframe|source)[^>]*? src="([^"]*)"|<link [^>]*?href="([^"]*)"/g),
        anchors: values(/ id="([^"]*)"/g),
      };
    });
}

/** Lists the links that lead nowhere, the anchors that stand twice on a page, and what a page loads from elsewhere. */
export function checkLinks(pages) {
  const byAddress = new Map(pages.map((page) => [page.address, new Set(page.anchors)]));
  return pages.flatMap(({ address, links, loads, anchors }) => [
    ...links
      .filter((link) => !leads(link, address, byAddress))
      .map((link) => `${address} links to ${link}, which is not there`),
    ...loads.filter((load) => isForeign(load)).map((load) => `${address} loads ${load}`),
    ...anchors
      .filter((anchor, index) => anchors.indexOf(anchor) !== index)
      .map((anchor) => `${address} has two places called ${anchor}`),
  ]);
}

function leads(link, from, byAddress) {
  const { origin, pathname, hash } = new URL(link, `http://site${from}`);
  if (origin !== 'http://site') return true;
  const anchors = byAddress.get(decodeURIComponent(pathname));
  if (anchors === undefined) return false;
  const anchor = decodeURIComponent(hash.slice(1));
  return anchor === '' || anchors.has(anchor);
}

function isForeign(load) {
  return /^([a-z]+:)?\/\//i.test(load ?? '');
}

function decodeEntities(text) {
  return text
    ?.replaceAll(/&#(x?)([0-9a-f]+);/gi, (_, x, code) => String.fromCharCode(parseInt(code, x ? 16 : 10)))
    .replaceAll('&amp;', '&');
}
