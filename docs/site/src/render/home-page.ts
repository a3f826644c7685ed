import type { SitePage, Texts } from './site-page.js';
import { splitChapters } from './split-chapters.js';

/** Where most readers want to go; relative, so that they hold wherever the site is. */
const actions = [
  { text: 'Find a method', link: './reference/methods/' },
  { text: 'Packages', link: './reference/' },
];
const cookbook = { text: 'Cookbook', link: './cookbook/' };

/** Makes the home page from what the README begins with. */
export function homePage(texts: Texts): SitePage {
  const { title, opening } = splitChapters(texts.get('README.md') ?? '');
  const [tagline = '', ...rest] = opening.split(/\n\s*\n/);
  const offered = texts.has('examples/README.md') ? [...actions, cookbook] : actions;
  return {
    address: '',
    title,
    body: rest.join('\n\n'),
    source: 'README.md',
    settings: [
      'template: splash',
      'hero:',
      `  tagline: ${JSON.stringify(tagline.replaceAll(/\s+/g, ' '))}`,
      '  actions:',
      ...offered.map(({ text, link }) => `    - { text: ${text}, link: ${link} }`),
    ],
  };
}
