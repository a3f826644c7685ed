import type { SpecChange } from '../changes/spec-change.js';
import type { ReleasePlan } from './plan-release.js';

/** What had to be decided about areas so that a release fits. */
export interface Adoption {
  readonly adopted: readonly { readonly tag: string; readonly slug: string; readonly fresh: boolean }[];
  readonly pinned: readonly { readonly operationId: string; readonly tag: string; readonly slug: string }[];
  readonly ended: readonly string[];
}

/** Lists what a person has to decide about a release beside its majors, one sentence each; nothing when it can go out as it is. */
export function listDecisions({ changes }: ReleasePlan, adoption: Adoption): readonly string[] {
  return [...listNewTags(adoption), ...listOtherAreas(adoption), ...changes.flatMap(decide)];
}

/** Lists the packages that break their callers, one sentence each. */
export function listMajors({ packages }: ReleasePlan): readonly string[] {
  return packages
    .filter(({ bump, state }) => bump === 'major' && state === 'goes on')
    .map(({ slug }) => `\`@ld-rest/${slug}\` breaks its callers: a major version.`);
}

function listNewTags({ adopted }: Adoption): readonly string[] {
  const fresh = adopted.filter((tag) => tag.fresh);
  const known = adopted.filter((tag) => !tag.fresh);
  return [
    ...fresh.map(
      ({ tag, slug }) =>
        `New: tag "${tag}" becomes the package \`@ld-rest/${slug}\`. Its name is a proposal; change it in spec/areas.json before it is published.`,
    ),
    ...known.map(
      ({ tag, slug }) => `New: tag "${tag}" goes to \`@ld-rest/${slug}\`, which has its operations.`,
    ),
  ];
}

function listOtherAreas({ pinned, ended }: Adoption): readonly string[] {
  return [
    ...pinned.map(
      ({ operationId, tag, slug }) =>
        `\`${operationId}\` is now tagged "${tag}"; it stays in \`@ld-rest/${slug}\`, pinned in spec/areas.json.`,
    ),
    ...ended.map(
      (slug) => `\`@ld-rest/${slug}\` has no operations any more and is removed; deprecate it on npm.`,
    ),
  ];
}

/** What goes from a beta method makes no major, and still ends somebody's calls. */
function decide({ kind, bump, area, operation, subject, after }: SpecChange): readonly string[] {
  const method = `\`${operation?.name ?? ''}\` of \`@ld-rest/${area}\``;
  if (kind === 'operation-demoted') return [`${method} was stable and is beta again.`];
  if (kind === 'operation-removed' && bump !== 'major') return [`${method} is gone; it was beta.`];
  if (kind === 'instruction-added' && after !== undefined) {
    return [
      `${method} takes the new instruction \`${subject}\`, whose ${after} the document leaves open; see spec/semantic-patch.md.`,
    ];
  }
  return [];
}
