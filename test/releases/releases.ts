import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diff } from '../../generator/src/commands/diff.js';
import type { DiffResult } from '../../generator/src/commands/diff.js';
import { readRelease } from '../../generator/src/commands/read-release.js';
import type { JsonObject } from '../../generator/src/document/json.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const contracts = new URL('contracts/', import.meta.url);

/** Two releases that followed each other. */
export interface ReleasePair {
  readonly before: string;
  readonly after: string;
}

/** Dates of the releases whose contracts are kept, the oldest first. */
export const releases: readonly string[] = readdirSync(contracts)
  .map((name) => name.replace('.json.gz', ''))
  .toSorted();

/** Each release with the one before it. */
export const pairs: readonly ReleasePair[] = releases.slice(1).map((after, index) => ({
  before: releases[index] ?? '',
  after,
}));

/** Path of the contract of a release. */
export function contractOf(release: string): string {
  return fileURLToPath(new URL(`${release}.json.gz`, contracts));
}

/** Compares two releases. */
export function diffReleases({ before, after }: ReleasePair): Promise<DiffResult> {
  return diff({ root: repository, before: contractOf(before), after: contractOf(after) });
}

const known = new Map<string, Promise<JsonObject>>();

/** Reads the contract of a release, once for the pair that it ends and the one that it begins. */
export function contractAt(date: string): Promise<JsonObject> {
  const contract =
    known.get(date) ?? readRelease(repository, contractOf(date)).then((release) => release.contract);
  known.set(date, contract);
  return contract;
}
