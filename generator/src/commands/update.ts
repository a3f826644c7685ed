import { join } from 'node:path';
import { buildModel } from '../areas/build-model.js';
import { fitAreas } from '../areas/fit-areas.js';
import type { FittedAreas } from '../areas/fit-areas.js';
import { readAreas } from '../areas/read-areas.js';
import { taggedOperations } from '../areas/tagged-operations.js';
import { diffModels } from '../diff/diff-models.js';
import { planRelease } from '../plan/plan-release.js';
import type { ReleasePlan } from '../plan/plan-release.js';
import { listDecisions, listMajors } from '../plan/list-decisions.js';
import { renderSummary } from '../plan/render-summary.js';
import { readWords } from '../words/read-words.js';
import { coverWords, type WordCoverage } from '../words/cover-words.js';
import { renderCoverage } from '../words/render-coverage.js';
import type { Words } from '../words/words.js';
import { withLock } from '../write/with-lock.js';
import { writeFiles } from '../write/write-files.js';
import type { Replacement } from '../write/write-files.js';
import { fetchContract, keepsProse } from './fetch-contract.js';
import type { ContractSource, FetchedContract } from './fetch-contract.js';
import { readFormerContract } from './read-former-contract.js';
import type { FormerContract } from './read-former-contract.js';
import { readOverlay } from './read-overlay.js';
import { correctRelease } from './read-release.js';
import type { Release } from './read-release.js';
import { requireCommitted } from './require-committed.js';
import { settleRelease } from './settle-release.js';

/** What `npm run spec:update` was asked for; the contract keeps its prose, or lacks it, unless that is said. */
export interface UpdateOptions extends ContractSource {
  /** Writes over files that git does not have as they are. */
  readonly allowDirty?: boolean;
}

/** What an update did. */
export type UpdateResult =
  | { readonly outcome: 'nothing new' }
  | {
      readonly outcome: 'updated';
      readonly plan: ReleasePlan;
      /** What a person should look at, one sentence each. */
      readonly concerns: readonly string[];
      /** Body of a pull request. */
      readonly summary: string;
      /** Labels of a pull request. */
      readonly labels: readonly string[];
      readonly written: number;
      readonly removed: number;
    };

/**
 * Takes in the published document: pulls it, compares it with what the packages were generated from, fits the areas,
 * generates the packages and writes their changesets. All of it is made in memory before the first file is written.
 * @throws {SpecError} when anything goes wrong; it says whether anything has changed by then.
 */
export async function update(options: UpdateOptions): Promise<UpdateResult> {
  return withLock(options.root, () => takeIn(options));
}

async function takeIn(options: UpdateOptions): Promise<UpdateResult> {
  const { root, onProgress = () => {}, keepProse = keepsProse(root) } = options;
  const fetched = await fetchContract({ ...options, keepProse });
  const former = readFormerContract(root);
  if (former.text === fetched.text && former.isPresent) return { outcome: 'nothing new' };
  const releases = await correct(root, former, fetched);
  onProgress('Fit the areas');
  const fitted = fitAreas({
    areas: await readAreas(join(root, 'spec/areas.json')),
    before: taggedOperations(releases.before.contract),
    after: taggedOperations(releases.after.contract),
  });
  onProgress('Generate');
  return generateRelease(options, { fetched, fitted, ...releases });
}

/** The release before and after; the new contract is checked in whole. */
interface Releases {
  readonly before: Release;
  readonly after: Release;
  readonly words: Words;
}

async function correct(root: string, former: FormerContract, fetched: FetchedContract): Promise<Releases> {
  const [actions, words] = await Promise.all([readOverlay(root), readWords(join(root, 'spec/words.yaml'))]);
  const name = 'spec/openapi.json';
  return {
    before: await correctRelease({ document: former.contract, name, schema: false }, actions),
    words,
    after: await correctRelease({ document: fetched.contract, name: `${name}, as pulled,`, words }, actions),
  };
}

async function generateRelease(
  { root, allowDirty = false }: UpdateOptions,
  {
    before,
    after,
    words,
    fetched,
    fitted,
  }: Releases & { readonly fetched: FetchedContract; readonly fitted: FittedAreas },
): Promise<UpdateResult> {
  const { contract, misfits } = after;
  const model = buildModel(contract, fitted.adoption.areas);
  const plan = planRelease(diffModels(buildModel(before.contract, fitted.before), model));
  const { adoption } = fitted;
  const replacement = await settleRelease(root, { plan, adoption, fetched, api: { contract, model, words } });
  if (!allowDirty) requireCommitted(root, replacement);
  writeFiles(root, replacement);
  return describeUpdate(plan, [...listDecisions(plan, adoption), ...misfits.map(({ message }) => message)], {
    replacement,
    coverage: coverWords(model, words),
  });
}

function describeUpdate(
  plan: ReleasePlan,
  decisions: readonly string[],
  { replacement, coverage }: { readonly replacement: Replacement; readonly coverage: WordCoverage },
): UpdateResult {
  const { write, remove, seal } = replacement;
  const breaking = plan.packages.some(({ bump, state }) => bump === 'major' && state === 'goes on');
  return {
    outcome: 'updated',
    plan,
    concerns: [...listMajors(plan), ...decisions],
    summary: `${renderSummary(plan, decisions)}\n${renderCoverage(coverage)}\n`,
    labels: ['spec-update', ...(breaking ? ['breaking'] : [])],
    written: write.length + seal.length,
    removed: remove.length,
  };
}

/** Exit code of an update: 0; or in detail, as terraform has it, 0 nothing new, 2 updated, 3 updated and a person should look. */
export function exitCodeOf(result: UpdateResult, detailed: boolean): 0 | 2 | 3 {
  if (!detailed || result.outcome === 'nothing new') return 0;
  return result.concerns.length > 0 ? 3 : 2;
}
