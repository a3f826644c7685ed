import { describe, expect, it } from 'vitest';
import { changelogPages } from '../../docs/site/src/render/changelog-pages.js';
import { cookbookPages } from '../../docs/site/src/render/cookbook-pages.js';
import { guidePages } from '../../docs/site/src/render/guide-pages.js';
import { homePage } from '../../docs/site/src/render/home-page.js';
import { renderSite } from '../../docs/site/src/render/render-site.js';
import { resolveLinks } from '../../docs/site/src/render/resolve-links.js';
import type { SitePage } from '../../docs/site/src/render/site-page.js';
import { splitChapters } from '../../docs/site/src/render/split-chapters.js';

const readme = [
  '# kites',
  '',
  'Fly them',
  'high. In wind.',
  '',
  'Install.',
  '',
  '## Wind and rain',
  '',
  '```md',
  '## No heading',
  '```',
  '',
  '### Gusts',
  '',
  'Hold tight.',
  '',
  '## Packages',
  '',
  'A table.',
].join('\n');

describe('a text with chapters', () => {
  it('is split at its headings, and at none that is code', () => {
    expect(splitChapters(readme)).toEqual({
      title: 'kites',
      opening: 'Fly them\nhigh. In wind.\n\nInstall.',
      chapters: [
        {
          title: 'Wind and rain',
          body: '```md\n## No heading\n```\n\n### Gusts\n\nHold tight.',
          anchors: ['wind-and-rain', 'gusts'],
        },
        { title: 'Packages', body: 'A table.', anchors: ['packages'] },
      ],
    });
  });
});

describe('the pages', () => {
  it('begin with what the README begins with', () => {
    const { title, body, settings } = homePage(new Map([['README.md', readme]]));
    expect({ title, body }).toEqual({ title: 'kites', body: 'In wind.\n\nInstall.' });
    expect(settings).toContain('  tagline: "Fly them high."');
  });

  it('have a guide for each chapter that the reference does not replace, for each document, and for the runtime', () => {
    const texts = new Map([
      ['README.md', readme],
      ['docs/errors.md', '# Errors\n\nThey happen.'],
      ['docs/methods.md', '# Methods'],
      ['docs/bench/README.md', '# Bench'],
      ['packages/runtime/README.md', '# `@kites/runtime`\n\nRuns.'],
      ['packages/kites/README.md', '# `@kites/kites`'],
    ]);
    expect(guidePages(texts).map(({ address, title, body }) => ({ address, title, body }))).toEqual([
      {
        address: 'guides/wind-and-rain',
        title: 'Wind and rain',
        body: '```md\n## No heading\n```\n\n## Gusts\n\nHold tight.',
      },
      { address: 'guides/errors', title: 'Errors', body: 'They happen.' },
      { address: 'guides/runtime', title: '@kites/runtime', body: 'Runs.' },
    ]);
  });

  it('have a document in the place of the chapter that tells it in short, and links to the chapter lead there', () => {
    const texts = new Map([
      ['README.md', `${readme}\n\n## Rain\n\n[wind](#wind-and-rain)`],
      ['docs/storms.md', '# Wind and rain\n\nAll of it.'],
    ]);
    const { files } = renderSite(texts, { repository: 'https://git.example/kites', images: new Set() });
    expect(files.map(({ path }) => path).filter((path) => path.startsWith('guides/'))).toEqual([
      'guides/rain.md',
      'guides/storms.md',
    ]);
    expect(files.find(({ path }) => path === 'guides/rain.md')?.content).toContain(
      '[wind](../../guides/storms/)',
    );
  });

  it('have an address each', () => {
    const texts = new Map([
      ['README.md', readme],
      ['docs/runtime.md', '# One'],
      ['packages/runtime/README.md', '# Other'],
    ]);
    expect(() => renderSite(texts, { repository: '', images: new Set() })).toThrow(
      'packages/runtime/README.md and docs/runtime.md would both be the page guides/runtime.',
    );
  });

  it('have a program each, with its source, and one page for the files of a folder', () => {
    const texts = new Map([
      ['examples/README.md', '# Examples\n\n[fly](fly-ai-kite.js)'],
      ['examples/fly-ai-kite.js', '// Flies a kite.\nfly();\n'],
      ['examples/test/a.js', '// Tests.\n'],
      ['examples/test/b.js', 'b();\n'],
    ]);
    expect(cookbookPages(texts)).toEqual([
      {
        address: 'cookbook',
        title: 'Cookbook',
        body: '[fly](fly-ai-kite.js)',
        source: 'examples/README.md',
      },
      {
        address: 'cookbook/fly-ai-kite',
        title: 'Fly AI kite',
        body: 'Flies a kite.\n\n```js title="fly-ai-kite.js"\n// Flies a kite.\nfly();\n```',
        source: 'examples/fly-ai-kite.js',
      },
      {
        address: 'cookbook/test',
        title: 'Test',
        body: '## a.js\n\nTests.\n\n```js title="a.js"\n// Tests.\n```\n\n## b.js\n\n```js title="b.js"\nb();\n```',
        source: 'examples/test',
      },
    ]);
  });

  it('have the changes of each package, under a list with the versions', () => {
    const texts = new Map([
      ['packages/kites/CHANGELOG.md', '# @ld-rest/kites\n\n## 2.0.0\n\nFly.\n\n## 1.0.0\n'],
    ]);
    expect(changelogPages(texts).map(({ address, body }) => ({ address, body }))).toEqual([
      {
        address: 'changelog',
        body: '| package | version |\n|---|---|\n| [`@ld-rest/kites`](packages/kites/CHANGELOG.md) | 2.0.0 |',
      },
      { address: 'changelog/kites', body: '## 2.0.0\n\nFly.\n\n## 1.0.0' },
    ]);
  });
});

describe('a link', () => {
  const page = (address: string, source: string, anchors?: readonly string[]): SitePage => ({
    address,
    source,
    title: '',
    body: '',
    ...(anchors && { anchors }),
  });
  const pages = [
    page('', 'README.md'),
    page('guides/wind', 'README.md', ['wind', 'gusts']),
    page('guides/errors', 'docs/errors.md'),
    page('guides/runtime', 'packages/runtime/README.md'),
    page('reference/kites', 'reference/kites.md'),
    page('reference/methods', 'reference/methods.md'),
  ];
  const resolve = (body: string, from: number): string => {
    const { address, source } = pages[from] ?? page('', '');
    return resolveLinks(
      { address, source, title: '', body },
      { repository: 'https://git.example/kites', pages, images: new Set(['docs/chart.svg']) },
    );
  };

  it.each([
    [
      'leads from the home page to a document',
      { given: '[a](docs/errors.md#x)', from: 0, want: '[a](./guides/errors/#x)' },
    ],
    [
      'leads to the page of the chapter that has the anchor',
      { given: '[a](../README.md#gusts)', from: 2, want: '[a](../../guides/wind/#gusts)' },
    ],
    [
      'leads to the top of the page that a chapter has become',
      { given: '[a](#wind)', from: 0, want: '[a](./guides/wind/)' },
    ],
    [
      'leads from the list of methods to the one of the reference',
      { given: '[a](../docs/methods.md)', from: 4, want: '[a](../../reference/methods/)' },
    ],
    [
      'leads to the home page without one',
      { given: '[a](../README.md "Home")', from: 2, want: '[a](../../ "Home")' },
    ],
    ['stays on its page', { given: '[a](#x)', from: 2, want: '[a](#x)' }],
    [
      'leads from the README of a package to the reference of another',
      { given: '[a](../kites)', from: 3, want: '[a](../../reference/kites/)' },
    ],
    [
      'leads to the repository where the site has no page of it',
      {
        given: '[a](LICENSE.md) and [b](spec)',
        from: 0,
        want: '[a](https://git.example/kites/blob/main/LICENSE.md) and [b](https://git.example/kites/tree/main/spec)',
      },
    ],
    [
      'leaves other hosts alone',
      {
        given: '<https://a.example> [a](https://a.example/b)',
        from: 0,
        want: '<https://a.example> [a](https://a.example/b)',
      },
    ],
    [
      'is resolved in HTML too',
      { given: '<a href="./kites.md#x">', from: 4, want: '<a href="../../reference/kites/#x">' },
    ],
    [
      'is resolved where it stands apart from its text',
      { given: '[a]: docs/errors.md', from: 0, want: '[a]: ./guides/errors/' },
    ],
    [
      'is no link in code',
      { given: '```md\n[a](docs/errors.md)\n```', from: 0, want: '```md\n[a](docs/errors.md)\n```' },
    ],
    [
      'to an image leads to the copy of the site',
      { given: '![A chart](chart.svg)', from: 2, want: '<img alt="A chart" src="../../images/chart.svg">' },
    ],
  ])('%s', (_, { given, from, want }) => {
    expect(resolve(given, from)).toBe(want);
  });
});

it('the site is Markdown with a title each, and a sidebar that names every area', () => {
  const { files, sidebar } = renderSite(
    new Map([
      ['README.md', readme],
      ['reference/index.md', '# Packages\n\n<a href="./kites.md">x</a>'],
      ['reference/kites.md', '# Kites\n\nFly.'],
    ]),
    { repository: 'https://git.example/kites', images: new Set() },
  );
  expect(files.find(({ path }) => path === 'reference.md')?.content).toBe(
    '---\ntitle: "Packages"\n---\n\n<a href="../reference/kites/">x</a>\n',
  );
  expect(sidebar.find(({ label }) => label === 'Areas')?.items).toEqual([
    { label: 'Kites', link: '/reference/kites/' },
  ]);
});
