import type { Area } from '../model/types.js';
import { compareModels } from './compare-models.js';
import type { ModelFinding } from './compare-models.js';
import type { Reach } from './compare-schemas.js';
import type { DiffContext } from './diff-operations.js';
import { makeChange } from '../changes/make-change.js';
import type { OperationMatches } from './match-operations.js';
import type { OperationPair } from './operation-finding.js';
import type { ShapePair } from './finding.js';
import type { Direction } from '../changes/change-rule.js';
import type { PackageChangeKind } from '../changes/change-catalogue.js';
import type { SpecChange } from '../changes/spec-change.js';
import { answerPair, bodyPair, failurePairs } from './value-pairs.js';

/** Lists the packages that come and go, and the names of types that the others export. */
export function diffAreas(matches: OperationMatches, context: DiffContext): readonly SpecChange[] {
  const { before, after } = context.releases;
  const known = new Map(before.areas.map((area) => [area.slug, area]));
  const kept = new Set(after.areas.map(({ slug }) => slug));
  return [
    ...before.areas.filter(({ slug }) => !kept.has(slug)).map((area) => areaChange('area-removed', area)),
    ...after.areas.filter(({ slug }) => !known.has(slug)).map((area) => areaChange('area-added', area)),
    ...after.areas.flatMap((area) => {
      const previous = known.get(area.slug);
      return previous ? diffExports({ before: previous, after: area }, matches, context) : [];
    }),
  ];
}

function diffExports(
  areas: { readonly before: Area; readonly after: Area },
  matches: OperationMatches,
  { releases, compare }: DiffContext,
): readonly SpecChange[] {
  const reaches = matches.same
    .filter(({ before }) => before.area === areas.before.slug)
    .flatMap(({ before, after }) => {
      const pairs = valuePairs({ before: before.operation, after: after.operation });
      return pairs.map(({ direction, ...pair }) => ({ before, reach: compare(pair, direction) }));
    });
  const pairs = reaches.flatMap(({ reach }) => reach.schemas);
  const untyped = new Set(
    reaches.filter(({ reach }) => readsInstructions(reach)).flatMap(({ before }) => before.operation.schemas),
  );
  return compareModels({ ...areas, pairs, untyped }, releases).map((finding) =>
    modelChange(finding, areas.after),
  );
}

function readsInstructions({ differences }: Reach): boolean {
  return differences.some(({ difference }) => difference.kind === 'instructions-known');
}

function valuePairs(pair: OperationPair): readonly (ShapePair & { readonly direction: Direction })[] {
  const body = bodyPair(pair);
  const answer = answerPair(pair);
  return [
    ...(body ? [{ ...body, direction: 'input' as const }] : []),
    ...[...(answer ? [answer] : []), ...failurePairs(pair)].map((shapes) => ({
      ...shapes,
      direction: 'output' as const,
    })),
  ];
}

function modelChange({ kind, pointer, before, after, stable }: ModelFinding, { slug }: Area): SpecChange {
  const subject = before ?? after ?? '';
  return makeChange({ ...packageChange(kind, slug), pointer, before, after, subject, site: subject, stable });
}

function areaChange(kind: PackageChangeKind, { slug, title, operations }: Area): SpecChange {
  const stable = operations.some(({ stability }) => stability === 'stable');
  return makeChange({
    ...packageChange(kind, slug),
    subject: slug,
    site: slug,
    before: title,
    after: title,
    stable,
  });
}

function packageChange(kind: PackageChangeKind, area: string): Parameters<typeof makeChange>[0] {
  return {
    kind,
    area,
    operation: undefined,
    direction: undefined,
    pointer: '',
    subject: '',
    site: '',
    schema: undefined,
    before: undefined,
    after: undefined,
    stable: true,
  };
}
