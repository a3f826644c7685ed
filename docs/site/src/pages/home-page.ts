import type { SitePage, Texts } from './site-page.js';
import { splitChapters } from './split-chapters.js';

/** Makes the home page from what the README begins with. */
export function homePage(texts: Texts): SitePage {
  const { title, opening } = splitChapters(texts.get('README.md') ?? '');
  const [tagline = '', ...rest] = opening.split(/\n\s*\n/);
  return {
    address: '',
    title,
    body: rest.join('\n\n'),
    source: 'README.md',
    settings: [
      'template: splash',
      'hero:',
      `  tagline: ${JSON.stringify(tagline.replaceAll(/\s+/g, ' '))}`,
    ],
  };
}
