import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findCircles } from './find-circles.js';

const sources = fileURLToPath(new URL('../../generator/src/', import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const importsOf = (file: string): readonly Import[] =>
  [
    ...readFileSync(sources + file, 'utf8').matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)';/gm),
  ].map(([, type, to = '']) => ({ from: file, to, typeOnly: type !== undefined }));

const imports = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap(importsOf);

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');

/** The folder of the generator that a relative import reaches; undefined for a package. */
const target = ({ from, to }: Import): string | undefined => {
  if (!to.startsWith('.')) return undefined;
  const path = new URL(to, `file:///${from}`).pathname.slice(1);
  return folderOf(path);
};

const packages = (accept: (entry: Import) => boolean): readonly string[] =>
  [...new Set(imports.filter(accept).map(({ from }) => folderOf(from)))].toSorted();

/** What each room may import beside itself, errors and the vocabulary of `document`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  areas: ['load', 'model'],
  catalog: ['model'],
  changes: ['model'],
  check: [],
  diff: ['changes', 'model'],
  distil: [],
  document: [],
  emit: ['catalog', 'model', 'words'],
  load: [],
  model: [],
  normalize: ['model', 'overlay'],
  overlay: ['check'],
  plan: ['changes'],
  reference: ['catalog', 'emit', 'model', 'words'],
  slice: ['model'],
  words: ['load', 'model'],
  write: ['emit'],
};

describe('the generator', () => {
  it.each(Object.entries(allowed))('lets %s import nothing but itself, document and %j', (folder, others) => {
    const reached = imports
      .filter(({ from }) => folderOf(from) === folder)
      .map(target)
      .filter((to) => to !== undefined && to !== folder && to !== '.' && to !== 'document');
    expect([...new Set(reached)].filter((to) => !others.includes(to ?? ''))).toEqual([]);
  });

  it('reads and writes files in load, write and commands only', () => {
    expect(packages(({ to, from }) => to.startsWith('node:fs') && from !== 'cli.ts')).toEqual([
      'commands',
      'load',
      'write',
    ]);
  });

  it('uses ts-morph and openapi-typescript in emit only', () => {
    expect(packages(({ to }) => to === 'ts-morph')).toEqual(['emit']);
    expect(packages(({ to }) => to === 'openapi-typescript')).toEqual(['emit']);
  });

  it('takes command-line libraries in cli.ts only', () => {
    expect(packages(({ to }) => ['commander', 'picocolors'].includes(to))).toEqual(['.']);
  });
});

it.each(['generator/src', 'packages/mcp/src', 'packages/runtime/src', 'packages/patch/src'])(
  '%s has no import circle, not even of types',
  (folder) => {
    expect(findCircles(fileURLToPath(new URL(`../../${folder}`, import.meta.url)))).toEqual([]);
  },
);

describe('a package', () => {
  const root = fileURLToPath(new URL('../../packages/', import.meta.url));
  const packageImports = (name: string): readonly string[] =>
    readdirSync(`${root}${name}/src`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(`${root}${name}/src/${file}`, 'utf8').matchAll(/ from ['"]([^'"]+)['"]/g),
      ])
      .map(([, to = '']) => to)
      .filter((to) => !to.startsWith('.'));
  const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  /** These stand on other packages; what they may import is said by their manifests. */
  const apart = new Set(['client', 'mcp', 'runtime']);
  it.each(names.map(({ name }) => name).filter((name) => !apart.has(name)))(
    '%s imports nothing but the runtime',
    (name) => {
      expect(packageImports(name).filter((to) => !/^@ld-rest\/runtime(\/testing)?$/.test(to))).toEqual([]);
    },
  );

  it('that is the client of all areas imports their types only, and the runtime', () => {
    const text = readFileSync(`${root}client/src/client.ts`, 'utf8');
    const loaded = [...text.matchAll(/^import (?!type )[^;]* from "([^"]+)"/gm)].map(([, to]) => to);
    expect(loaded).toEqual(['@ld-rest/runtime/lazy']);
  });

  it('that is the MCP server takes the runtime in one place to send and in one to connect', () => {
    const files = readdirSync(`${root}mcp/src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const calling = files.filter((file) =>
      /^import \{[^}]*\b(connect|openArea)\b[^}]*\} from '@ld-rest\/runtime'/m.test(
        readFileSync(`${root}mcp/src/${file}`, 'utf8'),
      ),
    );
    expect(calling.toSorted()).toEqual(['call/send-call.ts', 'server/open-session.ts']);
  });

  it('that is the runtime imports only openapi-fetch, beside what its entry points name as peers', () => {
    expect([...new Set(packageImports('runtime'))].filter((to) => to !== '@opentelemetry/api')).toEqual([
      'openapi-fetch',
    ]);
  });
});
