import type { SitePage, Texts } from './site-page.js';
import { splitChapters } from './split-chapters.js';

/** Where most readers want to go; relative, so that they hold wherever the site is. */
const actions = [
  { text: 'Find a method', link: './reference/methods/', variant: 'primary' },
  { text: 'Packages', link: './reference/', variant: 'secondary' },
];
const cookbook = { text: 'Cookbook', link: './cookbook/', variant: 'secondary' };

/** Makes the home page from what the README begins with; its first sentence stands large. */
export function homePage(texts: Texts): SitePage {
  const { title, opening } = splitChapters(texts.get('README.md') ?? '');
  const [, tagline = '', body = ''] = /^([\s\S]*?\.)(?=\s|$)([\s\S]*)$/.exec(opening) ?? [];
  const offered = texts.has('examples/README.md') ? [...actions, cookbook] : actions;
  return {
    address: '',
    title,
    body: body.trim(),
    source: 'README.md',
    settings: [
      'template: splash',
      'hero:',
      `  tagline: ${JSON.stringify(tagline.replaceAll(/\s+/g, ' '))}`,
      '  actions:',
      ...offered.map(
        ({ text, link, variant }) => `    - { text: ${text}, link: ${link}, variant: ${variant} }`,
      ),
    ],
  };
}
