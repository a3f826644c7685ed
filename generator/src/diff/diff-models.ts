import { byCodeUnit } from '../document/json.js';
import type { ApiModel } from '../model/types.js';
import { compareSchemas } from './compare-schemas.js';
import { diffAreas } from './diff-areas.js';
import { diffOperations } from './diff-operations.js';
import type { Releases } from './finding.js';
import { matchOperations } from './match-operations.js';
import type { SpecChange } from '../changes/spec-change.js';

/** Lists everything that changes for the users of the packages from one release of the API to the next. */
export function diffModels(before: ApiModel, after: ApiModel): readonly SpecChange[] {
  const releases: Releases = { before, after };
  const matches = matchOperations(releases);
  const compare = compareSchemas(releases);
  const changes = [
    ...diffOperations(matches, { releases, compare }),
    ...diffAreas(matches, { releases, compare }),
  ];
  return changes.toSorted((left, right) => byCodeUnit(sortKey(left), sortKey(right)));
}

function sortKey({ area, operation, subject, kind, pointer }: SpecChange): string {
  return [area, operation?.name ?? '', subject, kind, pointer].join('\n');
}
