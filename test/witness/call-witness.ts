import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../generator/src/document/json.js';
import { readAreas } from '../../generator/src/areas/read-areas.js';
import type { AreaDefinition } from '../../generator/src/areas/read-areas.js';
import { buildModel } from '../../generator/src/areas/build-model.js';
import { taggedOperations } from '../../generator/src/areas/tagged-operations.js';
import { fitAreas } from '../../generator/src/areas/fit-areas.js';
import type { ApiModel } from '../../generator/src/model/types.js';
import { diffModels } from '../../generator/src/diff/diff-models.js';
import type { SpecChange } from '../../generator/src/changes/spec-change.js';
import { contractAt } from '../releases/releases.js';
import type { ReleasePair } from '../releases/releases.js';
import { compile } from './compile.js';
import { generatePackages, writePackages, writeSource } from './generate-packages.js';
import type { GeneratedPackages } from './generate-packages.js';
import { findPlaces } from './match-diagnostics.js';
import type { Consumers, Finding } from './match-diagnostics.js';
import { writeConsumer } from './write-consumer.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What the compiler says of two releases. */
export interface Testimony {
  readonly changes: readonly SpecChange[];
  /** Complaints about consumers of the packages that they were written for: there should be none. */
  readonly control: readonly Finding[];
  /** Complaints about the same consumers, with the packages of the next release. */
  readonly findings: readonly Finding[];
  /** Complaints about consumers of the next release with the packages of this one: what they use is new. */
  readonly novelties: readonly Finding[];
  /** Packages whose generated files differ. */
  readonly changedPackages: readonly string[];
}

/** Writes consumers of the packages of one release, and compiles them with those of the next. */
export async function callWitness({ before, after }: ReleasePair): Promise<Testimony> {
  const releases = await readReleases({ before, after });
  const packages = {
    before: await generatePackages(releases.before.contract, releases.before.model),
    after: await generatePackages(releases.after.contract, releases.after.model),
  };
  const changedPackages = [...packages.after.keys()].filter((slug) =>
    isDifferent(packages.before.get(slug), packages.after.get(slug)),
  );
  // Where no file differs, the compiler has the same to say of both releases.
  const changed = {
    before: pick(packages.before, changedPackages),
    after: pick(packages.after, changedPackages),
  };
  return {
    changes: diffModels(releases.before.model, releases.after.model),
    control: await compileWith(packages.before, consumersOf(releases.before.model, packages.after)),
    findings: await compileWith(changed.after, consumersOf(releases.before.model, changed.after)),
    novelties: await compileWith(changed.before, consumersOf(releases.after.model, changed.before)),
    changedPackages,
  };
}

function pick(packages: GeneratedPackages, slugs: readonly string[]): GeneratedPackages {
  return new Map([...packages].filter(([slug]) => slugs.includes(slug)));
}

/** Consumers of the packages that both releases have. */
function consumersOf(model: ApiModel, others: GeneratedPackages): Consumers {
  const kept = model.areas.filter(({ slug }) => others.has(slug));
  return new Map(kept.map((area) => [`consumers/${area.slug}.ts`, writeConsumer(area, model)]));
}

interface Release {
  readonly contract: JsonObject;
  readonly model: ApiModel;
}

async function readReleases(pair: ReleasePair): Promise<Readonly<Record<'after' | 'before', Release>>> {
  const areas = await readAreas(join(repository, 'spec/areas.json'));
  const [before, after] = await Promise.all([contractAt(pair.before), contractAt(pair.after)]);
  const fitted = fitAreas({
    areas,
    before: taggedOperations(before),
    after: taggedOperations(after),
  });
  const release = (contract: JsonObject, fit: readonly AreaDefinition[]): Release => ({
    contract,
    model: buildModel(contract, fit),
  });
  return { before: release(before, fitted.before), after: release(after, fitted.adoption.areas) };
}

async function compileWith(packages: GeneratedPackages, consumers: Consumers): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-witness-'));
  try {
    writePackages(folder, packages);
    for (const [path, lines] of consumers)
      writeSource(join(folder, path), lines.map(({ text }) => text).join('\n'));
    return findPlaces(await compile(folder), consumers);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isDifferent(
  before: ReadonlyMap<string, string> | undefined,
  after: ReadonlyMap<string, string> | undefined,
): boolean {
  return before !== undefined && JSON.stringify([...before]) !== JSON.stringify([...(after ?? [])]);
}
