import type { ReleasePlan } from './plan-release.js';
import { renderReleasePlan } from './render-release-plan.js';

/** What a person should look at before a release. */
export interface Concerns {
  readonly adopted: readonly { readonly tag: string; readonly slug: string; readonly fresh: boolean }[];
  readonly pinned: readonly { readonly operationId: string; readonly tag: string; readonly slug: string }[];
  readonly ended: readonly string[];
}

/** Lists what a person should look at before a release, one sentence each; nothing when it can go out as it is. */
export function listConcerns(plan: ReleasePlan, adoption: Concerns): readonly string[] {
  const majors = plan.packages.filter(({ bump, state }) => bump === 'major' && state === 'goes on');
  return [
    ...majors.map(({ slug }) => `\`@ld-rest/${slug}\` breaks its callers: a major version.`),
    ...listDecisions(plan, adoption),
  ];
}

/** Lists what a person has to decide about a release, one sentence each. */
export function listDecisions(
  { changes }: ReleasePlan,
  { adopted, pinned, ended }: Concerns,
): readonly string[] {
  const demoted = changes.filter(({ kind }) => kind === 'operation-demoted');
  return [
    ...adopted
      .filter(({ fresh }) => fresh)
      .map(
        ({ tag, slug }) =>
          `New: tag "${tag}" becomes the package \`@ld-rest/${slug}\`. Its name is a proposal; change it in spec/areas.json before it is published.`,
      ),
    ...adopted
      .filter(({ fresh }) => !fresh)
      .map(({ tag, slug }) => `New: tag "${tag}" goes to \`@ld-rest/${slug}\`, which has its operations.`),
    ...pinned.map(
      ({ operationId, tag, slug }) =>
        `\`${operationId}\` is now tagged "${tag}"; it stays in \`@ld-rest/${slug}\`, pinned in spec/areas.json.`,
    ),
    ...ended.map(
      (slug) => `\`@ld-rest/${slug}\` has no operations any more and is removed; deprecate it on npm.`,
    ),
    ...demoted.map(
      ({ area, operation }) =>
        `\`${operation?.name ?? ''}\` of \`@ld-rest/${area}\` was stable and is beta again.`,
    ),
  ];
}

/** Renders the body of a pull request. */
export function renderSummary(plan: ReleasePlan, adoption: Concerns): string {
  return renderReleasePlan(plan, { decisions: listDecisions(plan, adoption).map((line) => `- ${line}`) });
}
