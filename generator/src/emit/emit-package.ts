import { own } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import type { ApiModel, Area } from '../model/types.js';
import type { Words } from '../words/words.js';
import { emitClient } from './emit-client.js';
import { emitIndex } from './emit-index.js';
import { emitManifest, printProject } from './emit-manifest.js';
import type { OwnedFields } from './emit-manifest.js';
import { emitOperations } from './emit-operations.js';
import { emitReadme } from './emit-readme.js';
import { emitSchema } from './emit-schema.js';
import { emitTesting } from './emit-testing.js';

/** A file of a package, its path relative to the package's folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** What the packages of one run have in common. */
export interface EmitOptions {
  readonly model: ApiModel;
  readonly repository: string;
  readonly licence: string;
  readonly notice: string;
  readonly words: Words;
  /** spec/permissions.yaml */
  readonly permissions: JsonObject;
}

/** Emits every file of an area's package from the area and its slice of the contract. */
export async function emitPackage(
  area: Area,
  slice: JsonObject,
  owned: OwnedFields,
  { model, repository, licence, notice, words, permissions }: EmitOptions,
): Promise<readonly GeneratedFile[]> {
  const { schema, models, instructions } = await emitSchema(slice, model.schemaNames);
  const testing = emitTesting(area, model);
  const contents = { models: models !== undefined, instructions };
  return [
    { path: 'LICENSE', content: licence },
    { path: 'NOTICE', content: notice },
    { path: 'README.md', content: emitReadme(area, { schemas: model.schemas, words }, permissions) },
    { path: 'operations.json', content: emitOperations(area.operations, { words, permissions }) },
    {
      path: 'package.json',
      content: emitManifest(area, owned, {
        repository,
        testing: testing !== undefined,
        alias: own(words.areas, area.slug)?.alias,
      }),
    },
    { path: 'src/client.ts', content: emitClient(area, model, words) },
    { path: 'src/index.ts', content: emitIndex(contents) },
    ...(models === undefined ? [] : [{ path: 'src/models.ts', content: models }]),
    { path: 'src/schema.ts', content: schema },
    ...(testing === undefined ? [] : [{ path: 'src/testing.ts', content: testing }]),
    { path: 'tsconfig.json', content: printProject(area.slug, ['runtime']) },
  ];
}
