import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a compiler says about a project; nothing when it accepts it. */
const errorsOf = (compiler: 'ts7' | 'typescript', project: string): string => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`node_modules/${compiler}/bin/tsc`, '-p', `test/types/${project}`],
    { cwd: root, encoding: 'utf8' },
  );
  return stdout + stderr;
};

describe.each([
  ['TypeScript 7', 'ts7'],
  ['TypeScript 5.9', 'typescript'],
] as const)('%s', (_name, compiler) => {
  it('accepts every package, strict, the declarations of libraries included', { timeout: 120_000 }, () => {
    expect(errorsOf(compiler, 'all-packages.json')).toBe('');
  });

  it.each(['nodenext', 'bundler', 'preserve', 'commonjs'])(
    'accepts a consumer of the built packages under %s',
    { timeout: 60_000 },
    (resolution) => {
      expect(errorsOf(compiler, `consumer/${resolution}.json`)).toBe('');
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
