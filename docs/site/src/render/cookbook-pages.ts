import type { SitePage, Texts } from './site-page.js';
import { takeTitle } from './split-chapters.js';

/** Makes the cookbook: the README of `examples`, and a page for each program with its source. */
export function cookbookPages(texts: Texts): readonly SitePage[] {
  const source = 'examples/README.md';
  const text = texts.get(source);
  if (text === undefined) return [];
  const { body } = takeTitle(text, '#');
  const programs = [...texts.keys()].filter((path) => /^examples\/.+\.js$/.test(path)).toSorted();
  const names = [...new Set(programs.map(nameOf))];
  return [
    { address: 'cookbook', title: 'Cookbook', body, source },
    ...names.map((name) =>
      programPage(
        name,
        programs.filter((path) => nameOf(path) === name),
        texts,
      ),
    ),
  ];
}

/** A program is one file, or a folder of them. */
function nameOf(path: string): string {
  return path.split('/')[1]?.replace(/\.js$/, '') ?? path;
}

function programPage(name: string, files: readonly string[], texts: Texts): SitePage {
  const [first = ''] = files;
  const several = files.length > 1;
  const words = name.replaceAll('-', ' ').replace(/\bai\b/, 'AI');
  return {
    address: `cookbook/${name}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    body: files.map((path) => renderProgram(path, texts.get(path) ?? '', several)).join('\n\n'),
    source: several ? `examples/${name}` : first,
  };
}

function renderProgram(path: string, source: string, several: boolean): string {
  const file = path.split('/').at(-1) ?? path;
  const [, purpose = ''] = /^\/\/ (.+)$/m.exec(source) ?? [];
  return [
    ...(several ? [`## ${file}`] : []),
    ...(purpose === '' ? [] : [purpose]),
    `\`\`\`js title="${file}"\n${source.trimEnd()}\n\`\`\``,
  ].join('\n\n');
}
