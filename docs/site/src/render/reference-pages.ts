import type { SitePage, Texts } from './site-page.js';
import { takeTitle } from './split-chapters.js';

/** Makes pages of what the generator emits. */
export function referencePages(texts: Texts): readonly SitePage[] {
  return [...texts].flatMap(([path, text]) => {
    const [, name] = /^reference\/(.+)\.md$/.exec(path) ?? [];
    if (name === undefined) return [];
    const { title, body } = takeTitle(text, '#');
    const address = name === 'index' ? 'reference' : `reference/${name}`;
    return [{ address, title, body, source: path }];
  });
}
