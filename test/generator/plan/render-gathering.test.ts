import { describe, expect, it } from 'vitest';
import type { PackagePlan } from '../../../generator/src/plan/plan-release.js';
import { renderGathering, renderRefresh } from '../../../generator/src/plan/render-changeset.js';

const source = { hash: '0123456789ab' };
const plan = (slug: string, state: PackagePlan['state']): PackagePlan => ({
  slug,
  state,
  bump: 'minor',
  entries: [],
});

describe('renderGathering', () => {
  it.each<[string, { given: readonly PackagePlan[]; want: string }]>([
    [
      'a minor for packages that come',
      {
        given: [plan('owls', 'new'), plan('ducks', 'goes on'), plan('wrens', 'new')],
        want: `---
'@ld-rest/client': minor
---

New: the clients of \`@ld-rest/owls\`, \`@ld-rest/wrens\`.
`,
      },
    ],
    [
      'a major for packages that end',
      {
        given: [plan('swans', 'ends'), plan('ducks', 'ends')],
        want: `---
'@ld-rest/client': major
---

Gone: the clients of \`@ld-rest/swans\`, \`@ld-rest/ducks\`.
`,
      },
    ],
    [
      'a major for packages that come and packages that end',
      {
        given: [plan('swans', 'ends'), plan('owls', 'new')],
        want: `---
'@ld-rest/client': major
---

New: the clients of \`@ld-rest/owls\`.
Gone: the clients of \`@ld-rest/swans\`.
`,
      },
    ],
    [
      'a major for packages that go on and break',
      {
        given: [{ ...plan('swans', 'goes on'), bump: 'major' }, plan('ducks', 'goes on')],
        want: `---
'@ld-rest/client': major
---

Breaking, as their changelogs say: the clients of \`@ld-rest/swans\`.
`,
      },
    ],
  ])('renders %s', (_title, { given, want }) => {
    expect(renderGathering('client', { packages: given, changes: [] }, source)).toEqual({
      path: '.changeset/spec-0123456789ab-client.md',
      content: want,
    });
  });

  it('renders that the package follows the others where all of them go on', () => {
    const release = { packages: [plan('ducks', 'goes on')], changes: [] };
    expect(renderGathering('client', release, source)).toEqual(renderRefresh('client', source));
  });
});
