import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { generate } from '../../generator/src/commands/generate.js';
import { SpecError } from '../../generator/src/errors.js';
import { isObject } from '../../generator/src/document/json.js';
import type { Json } from '../../generator/src/document/json.js';
import { kiteAreas, kiteDocument } from './kite-document.js';
import { temporaryWorkspace } from './temporary-workspace.js';

const marker = 'globalThis.pwned';

/** Texts that would leave a comment, a string, a template or a line if they were written as they are. */
const hostileTexts = [
  `*/ ${marker} = 1; /*`,
  `\` + ${marker} + \``,
  `\n${marker} = 1;\n`,
  `\${${marker}}`,
  `'; ${marker} = 1; '`,
  `"; ${marker} = 1; "`,
  `\u2028${marker} = 1;\u2029`,
  `\\'; ${marker} = 1; //`,
  '../../escaped',
  '../../../escaped',
  '../../../../escaped',
  '__proto__',
  'constructor',
];

/** Replaces the text at one place of a document; places are numbered in document order, names of properties included. */
const poison = (document: Json, place: number, text: string): Json => {
  let at = -1;
  const visit = (node: Json): Json => {
    if (typeof node === 'string') return (at += 1) === place ? text : node;
    if (Array.isArray(node)) return node.map((entry: Json) => visit(entry));
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [(at += 1) === place ? text : key, visit(value ?? null)]),
    );
  };
  return visit(document);
};

const countPlaces = (node: Json): number => {
  if (typeof node === 'string') return 1;
  if (typeof node !== 'object' || node === null) return 0;
  const children = Object.values(node).reduce<number>((sum, child) => sum + countPlaces(child ?? null), 0);
  return Array.isArray(node) ? children : children + Object.keys(node).length;
};

const outcomeOf = async (document: Json): Promise<string | readonly string[]> => {
  const root = temporaryWorkspace({ 'spec/openapi.json': document, 'spec/areas.json': kiteAreas });
  const out = join(root, 'out');
  const failure = await generate({ root, spec: join(root, 'spec/openapi.json'), out }).then(
    () => undefined,
    (error: unknown) => error,
  );
  // From the folder of a package, the text climbs to the folder of the workspace or to one above it.
  expect(
    [root, dirname(root), dirname(dirname(root))].filter((folder) => existsSync(join(folder, 'escaped'))),
  ).toEqual([]);
  if (failure !== undefined) {
    expect(failure).toBeInstanceOf(SpecError);
    return failure instanceof Error ? failure.message : '';
  }
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((path) => join(out, path))
    .filter((path) => statSync(path).isFile());
};

/** Kinds of statements that generated files are made of. */
const allowed = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  // The tables of the package that gathers all clients.
  ts.SyntaxKind.VariableStatement,
]);

/** Most files of a poisoned document are those of another: each text is judged once. */
const judged = new Set<string>();

const expectHarmless = (path: string): void => {
  const text = readFileSync(path, 'utf8');
  const key = `${extname(path)} ${text}`;
  if (judged.has(key)) return;
  judgeText(path, text);
  judged.add(key);
};

const judgeText = (path: string, text: string): void => {
  if (path.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
  if (!path.endsWith('.ts')) return;
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  expect(
    file.statements.filter(({ kind }) => !allowed.has(kind)).map((statement) => statement.getText()),
  ).toEqual([]);
  expect(namesOf(file)).not.toContain('pwned');
};

/** Every identifier of a file: text that stays in strings and comments is none. */
const namesOf = (node: ts.Node): readonly string[] => [
  ...(ts.isIdentifier(node) ? [node.text] : []),
  ...node.getChildren().flatMap(namesOf),
];

const places = countPlaces(kiteDocument);

describe('a hostile document', () => {
  it('gives harmless output or a clear error, wherever the text stands', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(places - 1), fc.constantFrom(...hostileTexts), async (place, text) => {
        const outcome = await outcomeOf(poison(kiteDocument, place, text));
        if (typeof outcome === 'string') expect(outcome.length).toBeGreaterThan(20);
        else for (const path of outcome) expectHarmless(path);
      }),
      { numRuns: 150 },
    );
  });

  it.each(hostileTexts)('stays harmless with %j in every value that is only a text', async (text) => {
    const texts = new Set(['description', 'summary', 'example', 'title', 'default']);
    const outcome = await outcomeOf(
      JSON.parse(JSON.stringify(kiteDocument), (key, value) =>
        texts.has(key) && typeof value === 'string' ? text : value,
      ),
    );
    expect(outcome).toBeInstanceOf(Array);
    for (const path of outcome) expectHarmless(path);
  });

  it.each(hostileTexts)('stays harmless with %j as a value of an enum', async (text) => {
    const outcome = await outcomeOf(
      JSON.parse(JSON.stringify(kiteDocument), (key, value) => (key === 'enum' ? [text, 'red'] : value)),
    );
    expect(outcome).toBeInstanceOf(Array);
    for (const path of outcome) expectHarmless(path);
  });

  it('writes nothing outside its folder for a tag that climbs', async () => {
    const outcome = await outcomeOf(
      JSON.parse(JSON.stringify(kiteDocument).replaceAll('Knots (beta)', '../../up')),
    );
    expect(outcome).toBeInstanceOf(Array);
    const made = typeof outcome === 'string' ? [] : outcome;
    expect(made.filter((path) => path.includes('/out/up/'))).not.toEqual([]);
  });
});
