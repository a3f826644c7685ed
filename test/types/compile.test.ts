import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a compiler says about a project; nothing when it accepts it. */
const errorsOf = (compiler: 'ts7' | 'typescript', project: string, ...options: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`node_modules/${compiler}/bin/tsc`, '-p', `test/types/${project}`, ...options],
    { cwd: root, encoding: 'utf8' },
  );
  return stdout + stderr;
};

const resolutions = ['nodenext', 'bundler', 'preserve', 'commonjs'];

describe('TypeScript 7', () => {
  it('accepts every package, strict, the declarations of libraries included', () => {
    expect(errorsOf('ts7', 'all-packages.json')).toBe('');
  });

  it.each(resolutions)('accepts a consumer of the built packages under %s', (resolution) => {
    expect(errorsOf('ts7', `consumer/${resolution}.json`)).toBe('');
  });
});

// Ten times as slow: it compiles what users of it compile, which are the declarations.
describe('TypeScript 5.9', () => {
  it(
    'accepts the declarations of every package, strict, those of libraries included',
    { timeout: 60_000 },
    () => {
      expect(errorsOf('typescript', 'all-declarations.json')).toBe('');
    },
  );

  it.each(resolutions)(
    'accepts a consumer of the built packages under %s',
    { timeout: 60_000 },
    (resolution) => {
      // The declarations that come with the compiler are checked above, where every package meets them.
      expect(errorsOf('typescript', `consumer/${resolution}.json`, '--skipDefaultLibCheck')).toBe('');
    },
  );
});

/** What a source has that generated code must not: casts, non-null assertions, `any`, conditional types. */
const forbiddenIn = (file: string, text: string): readonly string[] => {
  const visit = (node: ts.Node): readonly string[] => [
    ...(isForbidden(node) ? [`${file}: ${node.getText()}`] : []),
    ...node.getChildren().flatMap(visit),
  ];
  return visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
};

const isForbidden = (node: ts.Node): boolean =>
  ts.isAsExpression(node) ||
  ts.isTypeAssertionExpression(node) ||
  ts.isNonNullExpression(node) ||
  ts.isConditionalTypeNode(node) ||
  node.kind === ts.SyntaxKind.AnyKeyword;

describe('generated code', () => {
  it('is looked through for everything that it must not have', () => {
    const source =
      'const a = b as C; const d = e!; type F<G> = G extends 1 ? 2 : 3; let h: any; const i = <J>k;';
    expect(forbiddenIn('bad.ts', source)).toHaveLength(5);
  });

  it('has no casts, no any and no conditional types', () => {
    const packages = readdirSync(join(root, 'packages')).filter((name) =>
      existsSync(join(root, 'packages', name, 'operations.json')),
    );
    const sources = packages.flatMap((name) =>
      readdirSync(join(root, 'packages', name, 'src')).map((file) => `packages/${name}/src/${file}`),
    );
    // Four files a package or more: a release of the API brings new ones.
    expect(sources.length).toBeGreaterThanOrEqual(packages.length * 4);
    expect(sources.flatMap((file) => forbiddenIn(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
