import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { generate } from '../../../generator/src/commands/generate.js';
import { pull } from '../../../generator/src/commands/pull.js';
import { exitCodeOf, update } from '../../../generator/src/commands/update.js';
import { compile } from '../../witness/compile.js';
import { kindText, patchText } from '../distil/semantic-patch/kite-patch.js';
import { temporaryWorkspace } from '../temporary-workspace.js';
import { flockDocument } from './flock-document.js';

const text = { type: 'string' };
const json = (name: string): object => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const answer = { 200: { description: 'Done.', ...json('Bird') } };

/** A release in which a plan embeds the instructions of ducks, behind references that have texts. */
const documentOf = (sentence: string): string => {
  const { paths, components, ...rest } = flockDocument({ operations: { Ducks: 'getDuck' } });
  const feather = { type: 'object', description: 'A feather.', properties: { colour: text } };
  const instructions = { type: 'array', items: { type: 'object' }, description: 'For updating a duck.' };
  const schemas = {
    Bird: {
      type: 'object',
      properties: { feather: { $ref: '#/components/schemas/Feather', description: 'Its finest feather.' } },
    },
    DuckPatch: { type: 'object', properties: { comment: text, instructions: { type: 'array', items: {} } } },
    Feather: feather,
    Plan: {
      type: 'object',
      properties: { stage: { $ref: '#/components/schemas/Stage', description: 'The first stage.' } },
    },
    Stage: { type: 'object', properties: { instructions } },
  };
  const operation = { tags: ['Ducks'], responses: answer };
  const patchDuck = { ...operation, operationId: 'patchDuck', requestBody: json('DuckPatch') };
  const description = patchText(
    kindText('feed', ['- `food`: The food, a string.'], { kind: 'feed', food: 'bread' }),
  );
  const postPlan = {
    ...operation,
    operationId: 'postPlan',
    requestBody: json('Plan'),
    description: sentence,
  };
  return JSON.stringify({
    ...rest,
    components: { ...Object(components), schemas },
    paths: {
      ...Object(paths),
      '/api/v2/ducks': { patch: { ...patchDuck, description } },
      '/api/v2/plans': { post: postPlan },
    },
  });
};

/** What an editor shows at the last word of a program. */
const hoverOver = (root: string, program: string): string => {
  const file = join(root, 'program.ts');
  writeFileSync(file, program);
  const runtime = fileURLToPath(new URL('../../../packages/runtime/src/index.ts', import.meta.url));
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => ({
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      paths: { '@ld-rest/runtime': [runtime] },
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) =>
      ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
  };
  const service = ts.createLanguageService(host);
  const place = service.getQuickInfoAtPosition(file, program.lastIndexOf('.') + 1);
  const tags = (place?.tags ?? []).map((tag) => ts.displayPartsToString(tag.text));
  return [ts.displayPartsToString(place?.documentation), ...tags].join('\n');
};

const program = (rest: string): string => `import { createDucksClient } from './packages/ducks/src/index.js';
const ducks = createDucksClient({ accessToken: 'token' });
${rest}`;

it("shows the document's own sentences in an editor, after a pull and after an update", async () => {
  const root = temporaryWorkspace({
    'spec/areas.json': { ducks: { title: 'Ducks', tags: ['Ducks'] } },
    'one.json': documentOf('Plans how a duck is fed.'),
    'two.json': documentOf('Plans the day of a duck.'),
  });
  await pull({ root, from: join(root, 'one.json'), keepProse: true });
  await generate({ root });
  expect(hoverOver(root, program('ducks.postPlan'))).toContain('Plans how a duck is fed.');
  expect(hoverOver(root, program('const bird = await ducks.getDuck();\nbird.feather'))).toContain(
    'Its finest feather.',
  );
  const result = await update({ root, from: join(root, 'two.json') });
  expect(exitCodeOf(result, true)).toBe(2);
  expect(hoverOver(root, program('ducks.postPlan'))).toContain('Plans the day of a duck.');
  writeFileSync(
    join(root, 'program.ts'),
    program("void ducks.postPlan({ body: { stage: { instructions: [{ kind: 'feed', food: 'bread' }] } } });"),
  );
  expect(await compile(root)).toEqual([]);
});
