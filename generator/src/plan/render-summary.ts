import type { ReleasePlan } from './plan-release.js';
import { renderReleasePlan } from './render-release-plan.js';

/** What a person should look at before a release. */
export interface Concerns {
  readonly adopted: readonly { readonly tag: string; readonly slug: string; readonly fresh: boolean }[];
  readonly pinned: readonly { readonly operationId: string; readonly tag: string; readonly slug: string }[];
  readonly ended: readonly string[];
}

/** Lists what a person should look at before a release, one sentence each; nothing when it can go out as it is. */
export function listConcerns(
  { packages, changes }: ReleasePlan,
  { adopted, pinned, ended }: Concerns,
): readonly string[] {
  const majors = packages.filter(({ bump, state }) => bump === 'major' && state === 'goes on');
  const demoted = changes.filter(({ kind }) => kind === 'operation-demoted');
  return [
    ...majors.map(({ slug }) => `\`@ld-rest/${slug}\` breaks its callers: a major version.`),
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

/** Renders the body of a pull request: what a person should look at, then the plan. */
export function renderSummary(plan: ReleasePlan, concerns: readonly string[], limit?: number): string {
  const heading =
    concerns.length > 0
      ? `**A person should look at this:**\n\n${concerns.map((line) => `- ${line}`).join('\n')}\n\n`
      : '';
  return heading + renderReleasePlan(plan, limit);
}
