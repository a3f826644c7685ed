import { join } from 'node:path';
import { readAreas } from '../areas/read-areas.js';
import type { Adoption } from '../areas/adopt-areas.js';
import { buildModel } from '../areas/build-model.js';
import { fitAreas } from '../areas/fit-areas.js';
import { taggedOperations } from '../areas/tagged-operations.js';
import { diffModels } from '../diff/diff-models.js';
import { planRelease } from '../plan/plan-release.js';
import type { PackagePlan, ReleasePlan } from '../plan/plan-release.js';
import { renderReleasePlan } from '../plan/render-release-plan.js';
import { renderText } from '../plan/render-text.js';
import { describeMisfits, readRelease } from './read-release.js';

/** What `npm run spec:diff` was asked for. */
export interface DiffOptions {
  /** The repository, absolute. */
  readonly root: string;
  /** URL or file of a published document or a contract. */
  readonly before: string;
  readonly after: string;
}

/** What changes from one release to the other. */
export interface DiffResult {
  readonly plan: ReleasePlan;
  /** What had to be decided about areas: the first release may have tags that the repository has forgotten. */
  readonly adoption: Adoption;
  readonly notes: readonly string[];
}

/**
 * Compares two releases of the API and plans what the packages become; nothing is written.
 * @throws {SpecError} when one of the documents is wrong.
 */
export async function diff({ root, before, after }: DiffOptions): Promise<DiffResult> {
  // Nothing is made of the documents, so their form in detail does not matter.
  const checks = { schema: false };
  const [definitions, first, second] = await Promise.all([
    readAreas(join(root, 'spec/areas.json')),
    readRelease(root, before, checks),
    readRelease(root, after, checks),
  ]);
  const fitted = fitAreas({
    areas: definitions,
    before: taggedOperations(first.contract),
    after: taggedOperations(second.contract),
  });
  const models = {
    before: buildModel(first.contract, fitted.before),
    after: buildModel(second.contract, fitted.adoption.areas),
  };
  return {
    plan: planRelease(diffModels(models.before, models.after)),
    adoption: fitted.adoption,
    notes: [
      ...describeMisfits(first.misfits).map((note) => `${before}: ${note}`),
      ...describeMisfits(second.misfits).map((note) => `${after}: ${note}`),
    ],
  };
}

/** Renders a difference as it is printed; JSON holds every change, Markdown and text summarise them. */
export function renderDiff({ plan }: DiffResult, format: 'json' | 'markdown' | 'text'): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ packages: plan.packages.map(summarize), changes: plan.changes }, null, 2)}\n`;
    case 'markdown':
      return renderReleasePlan(plan, { limit: Number.POSITIVE_INFINITY });
    case 'text':
      return renderText(plan);
  }
}

function summarize({ slug, bump, state }: PackagePlan): Readonly<Record<'bump' | 'name' | 'state', string>> {
  return { name: `@ld-rest/${slug}`, bump, state };
}
