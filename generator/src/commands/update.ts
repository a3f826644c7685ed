import { readAreas } from '../areas/read-areas.js';
import { adoptAreas } from '../areas/adopt-areas.js';
import type { Adoption } from '../areas/adopt-areas.js';
import { taggedOperations } from '../areas/tagged-operations.js';
import { diffModels } from '../diff/diff-models.js';
import { planRelease } from '../plan/plan-release.js';
import type { ReleasePlan } from '../plan/plan-release.js';
import { listConcerns, renderSummary } from '../plan/render-summary.js';
import { replaceFiles } from '../write/replace-files.js';
import { stageWorkspace } from '../write/stage-workspace.js';
import type { Stage } from '../write/stage-workspace.js';
import { generate } from './generate.js';
import { pull } from './pull.js';
import { readApi } from './read-api.js';
import { readRelease } from './read-release.js';
import { contractHash, keepsProse, settleAreas, writeChangesets } from './settle-release.js';
import { withoutInterruption } from './without-interruption.js';

/** What `npm run spec:update` was asked for. */
export interface UpdateOptions {
  /** The repository, absolute. */
  readonly root: string;
  /** URL or file of the published document; LaunchDarkly's unless given. */
  readonly from?: string;
  /** Keeps summaries and descriptions; what the contract does unless given. */
  readonly keepProse?: boolean;
  readonly onProgress?: (line: string) => void;
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
 * Takes in the published document: pulls it, compares it with the contract, fits the areas, generates the packages and
 * writes their changesets. All of it happens in a copy, which replaces the files at the end.
 * @throws {SpecError} when anything goes wrong; the repository is as it was then.
 */
export async function update({ root, ...options }: UpdateOptions): Promise<UpdateResult> {
  const stage = stageWorkspace(root);
  try {
    return await updateStage(stage, options);
  } finally {
    stage.remove();
  }
}

async function updateStage(stage: Stage, options: Omit<UpdateOptions, 'root'>): Promise<UpdateResult> {
  const { root } = stage;
  const { onProgress = () => {} } = options;
  const before = await readApi({ root });
  const hash = contractHash(root);
  await pull({ ...options, keepProse: options.keepProse ?? keepsProse(root), root });
  if (contractHash(root) === hash) return { outcome: 'nothing new' };
  onProgress('Fit the areas');
  const adoption = await adopt(root, taggedOperations(before.contract));
  settleAreas(root, adoption);
  onProgress('Generate');
  const { model } = await generate({ root });
  const plan = planRelease(diffModels(before.model, model));
  writeChangesets(stage, plan, adoption);
  return finish(stage, plan, adoption);
}

async function adopt(root: string, before: Parameters<typeof adoptAreas>[0]['before']): Promise<Adoption> {
  const { contract } = await readRelease(root, `${root}/spec/openapi.json`);
  const areas = await readAreas(`${root}/spec/areas.json`);
  return adoptAreas({ areas, before, after: taggedOperations(contract) });
}

function finish(stage: Stage, plan: ReleasePlan, adoption: Adoption): UpdateResult {
  const concerns = listConcerns(plan, adoption);
  const breaking = plan.packages.some(({ bump, state }) => bump === 'major' && state === 'goes on');
  const replacement = stage.compare();
  withoutInterruption(() => replaceFiles(replacement));
  return {
    outcome: 'updated',
    plan,
    concerns,
    summary: renderSummary(plan, concerns),
    labels: ['spec-update', ...(breaking ? ['breaking'] : [])],
    written: replacement.write.length,
    removed: replacement.remove.length,
  };
}

/** Exit code of an update: 0; or in detail, as terraform has it, 0 nothing new, 2 updated, 3 updated and a person should look. */
export function exitCodeOf(result: UpdateResult, detailed: boolean): 0 | 2 | 3 {
  if (!detailed || result.outcome === 'nothing new') return 0;
  return result.concerns.length > 0 ? 3 : 2;
}
