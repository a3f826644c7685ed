import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { AreaDefinition } from '../../generator/src/areas/read-areas.js';
import type { JsonObject } from '../../generator/src/document/json.js';
import { normalizeContract } from '../../generator/src/normalize/normalize-contract.js';
import { diffModels } from '../../generator/src/diff/diff-models.js';
import { balloonAreas, balloonApi, edit, modelOf } from '../generator/diff/balloon-api.js';
import { bodyRows } from '../generator/diff/body-rows.js';
import type { ChangeRow } from '../generator/diff/change-row.js';
import { messageRows } from '../generator/diff/message-rows.js';
import { operationRows } from '../generator/diff/operation-rows.js';
import { responseRows } from '../generator/diff/response-rows.js';
import { compile } from './compile.js';
import type { Diagnostic } from './compile.js';
import { generatePackages, writePackages, writeSource } from './generate-packages.js';
import { writeConsumer } from './write-consumer.js';

/**
 * What the types do not show. Callers of a method go on as they are when its route changes: who calls `raw` names the route,
 * and no consumer here does. What LaunchDarkly no longer takes or answers stays in the type of its schema.
 */
const unseen = new Set([
  'an operation gets another route',
  'a property of a response becomes write-only',
  'a property inside a property of a response becomes write-only',
  'a property inside the elements of an answer becomes write-only',
]);

const rows = [...operationRows, ...messageRows, ...responseRows, ...bodyRows].map((row, index) => ({
  ...row,
  index,
}));

/** Packages of different rows have different names, so that one run of the compiler can see them all. */
const rename = (areas: readonly AreaDefinition[], index: number): readonly AreaDefinition[] =>
  areas.map((area) => ({ ...area, slug: `row${index}-${area.slug}` }));

let diagnostics: readonly Diagnostic[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-rows-'));
  for (const { index, areas = balloonAreas, ...change } of rows) {
    const contract: JsonObject = edit(balloonApi, change);
    const packages = await generatePackages(
      normalizeContract(contract),
      modelOf(contract, rename(areas, index)),
    );
    writePackages(folder, packages);
    const model = modelOf(balloonApi, rename(balloonAreas, index));
    for (const area of model.areas) {
      const lines = writeConsumer(area, model).map(({ text }) => text);
      writeSource(join(folder, 'consumers', `${area.slug}.ts`), lines.join('\n'));
    }
  }
  diagnostics = await compile(folder);
  return () => rmSync(folder, { recursive: true, force: true });
}, 120_000);

const complaintsAbout = (index: number): readonly string[] =>
  diagnostics.filter(({ file }) => file.includes(`/row${index}-`)).map(({ message }) => message);

const isBreaking = ({ areas = balloonAreas, ...change }: ChangeRow): boolean =>
  diffModels(modelOf(balloonApi), modelOf(edit(balloonApi, change), areas)).some(
    ({ group }) => group === 'Breaking',
  );

it.each(rows)('the compiler agrees on whether it breaks callers when $title', ({ index, ...row }) => {
  const complaints = complaintsAbout(index);
  if (isBreaking(row) && !unseen.has(row.title)) expect(complaints).not.toEqual([]);
  else expect(complaints).toEqual([]);
});
