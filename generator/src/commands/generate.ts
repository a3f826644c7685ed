import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiModel } from '../model/types.js';
import { comparePackages } from '../write/compare-packages.js';
import type { Difference, PlacedFile } from '../write/compare-packages.js';
import { withLock } from '../write/with-lock.js';
import { writeFiles } from '../write/write-files.js';
import { readApi } from './read-api.js';
import { recordPath, renderGeneratedFrom } from './generated-from.js';
import { renderRepository } from './render-repository.js';
import type { RenderOptions } from './render-repository.js';
import { stopwatch } from './stopwatch.js';
import type { Timings } from './stopwatch.js';

/** What `npm run generate` was asked for; paths are absolute. */
export interface GenerateOptions extends RenderOptions {
  /** A contract or published document to use in place of `spec/openapi.json`. */
  readonly spec?: string;
  /** Compares only, and writes nothing. */
  readonly check?: boolean;
}

/** What a run did, or in a check would have done. */
export interface GenerateResult {
  readonly model: ApiModel;
  readonly difference: Difference;
  readonly files: number;
  readonly bytes: number;
  /** What a reader should know of a document that is not the repository's own. */
  readonly notes: readonly string[];
  readonly timings: Timings;
}

/** Generates the packages from the contract. */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  return options.check ? compare(options) : withLock(options.root, () => compareAndWrite(options));
}

async function compareAndWrite(options: GenerateOptions): Promise<GenerateResult> {
  const result = await compare(options);
  const { changed, stale } = result.difference;
  const isRecord = ({ path }: { readonly path: string }): boolean => path === recordPath;
  writeFiles(options.out ?? options.root, {
    write: changed.filter((file) => !isRecord(file)),
    remove: stale,
    seal: changed.filter(isRecord),
  });
  return result;
}

async function compare(options: GenerateOptions): Promise<GenerateResult> {
  const watch = stopwatch();
  const api = await watch.time('read', () => readApi(options));
  const { files: rendered, scopes } = await watch.time('emit', () => renderRepository(api, options));
  const files = [...rendered, ...recordOf(options)];
  const difference = await watch.time('compare', () =>
    comparePackages(options.out ?? options.root, files, scopes),
  );
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  const { model, notes } = api;
  return { model, difference, files: files.length, bytes, notes, timings: watch.timings() };
}

/** The record is of the whole repository and its own contract. */
function recordOf({ root, spec, out, area }: GenerateOptions): readonly PlacedFile[] {
  if (spec !== undefined || out !== undefined || area !== undefined) return [];
  return [renderGeneratedFrom(readFileSync(join(root, 'spec/openapi.json'), 'utf8'))];
}
