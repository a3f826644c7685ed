import type { SitePage, Texts } from './site-page.js';
import { takeTitle } from './split-chapters.js';

/** Makes a page of each package's changelog, and one that lists them. */
export function changelogPages(texts: Texts): readonly SitePage[] {
  const pages = [...texts].flatMap(([path, text]) => {
    const [, name] = /^packages\/([^/]+)\/CHANGELOG\.md$/.exec(path) ?? [];
    return name === undefined ? [] : [{ name, path, body: takeTitle(text, '#').body }];
  });
  const rows = pages.map(
    ({ name, path, body }) => `| [\`@ld-rest/${name}\`](${path}) | ${latestVersion(body)} |`,
  );
  return [
    {
      address: 'changelog',
      title: 'Changes',
      body: ['| package | version |', '|---|---|', ...rows].join('\n'),
      source: 'CHANGELOG.md',
    },
    ...pages.map(({ name, path, body }) => ({
      address: `changelog/${name}`,
      title: `Changes of @ld-rest/${name}`,
      body,
      source: path,
    })),
  ];
}

function latestVersion(body: string): string {
  return /^## (\S+)$/m.exec(body)?.[1] ?? '';
}
