import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Reads what the site is made from, by path in the repository; the reference as if it stood in a folder there. */
export function readTexts(root, reference) {
  const paths = [
    'README.md',
    ...listFiles(root, 'docs', 1),
    ...listFiles(root, 'examples', 2),
    ...packageTexts(root),
  ];
  const texts = paths
    .filter((path) => /\.(md|js)$/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]);
  const pages = readdirSync(reference)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`reference/${name}`, readFileSync(join(reference, name), 'utf8')]);
  return new Map([...texts, ...pages]);
}

/** Lists the images that guides show. */
export function readImages(root) {
  return listFiles(root, 'docs', 2).filter(
    (path) => /\.(svg|png)$/.test(path) && !path.startsWith('docs/site/'),
  );
}

function packageTexts(root) {
  return readdirSync(join(root, 'packages')).flatMap((name) =>
    ['README.md', 'CHANGELOG.md']
      .map((file) => `packages/${name}/${file}`)
      .filter((path) => existsSync(join(root, path))),
  );
}

/** Lists the files of a folder and, to a depth, of the folders in it. */
function listFiles(root, folder, depth) {
  if (depth === 0 || !existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const paths = entries
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path, depth - 1) : [path];
    });
  return paths.toSorted((left, right) => (left < right ? -1 : 1));
}
