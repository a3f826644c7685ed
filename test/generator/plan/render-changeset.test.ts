import { expect, it } from 'vitest';
import { renderChangeset, renderRefresh } from '../../../generator/src/plan/render-changeset.js';
import { packageOf, planOf, release } from './balloon-release.js';

const source = { hash: '0123456789ab' };

it('tells the users of a package what breaks, what is new, and what to do', () => {
  expect(renderChangeset(packageOf(planOf(release), 'balloons'), source)).toEqual({
    path: '.changeset/spec-0123456789ab-balloons.md',
    content: `---
'@ld-rest/balloons': major
---

Followed LaunchDarkly's API: 2 breaking changes, 2 additions, 1 other change, 1 deprecation.

**Breaking**

- \`Balloon.owner\` is gone; it was \`string | null\`. Stop reading it. Returned by \`getBalloon\`.
- \`Balloon.note\` changes from \`string\` to \`boolean\`. Adapt the code that reads it. Returned by \`getBalloon\`.

**Added**

- \`Balloon\` has new properties: \`basket.floor\` (\`string\`) and \`basket.lid\` (\`boolean\`). Returned by \`getBalloon\`.
- \`BalloonSummary.next\` is new: \`BalloonSummary\`. Returned by \`getBalloons\` and \`postBalloon\`.

**Changed**

- \`getBalloon\` can fail with status 404.

**Deprecated**

- \`getBalloon\` is deprecated.
`,
  });
});

it('says that what breaks is beta when the release is no major', () => {
  expect(renderChangeset(packageOf(planOf(release), 'flights'), source).content).toBe(`---
'@ld-rest/flights': minor
---

Followed LaunchDarkly's API: 1 breaking change in beta, 1 graduation.

**Breaking in beta**

- \`Flight.from\` changes from \`string\` to \`number\`. Adapt the code that reads it. Returned by \`getFlights\` and \`postFlight\` (both beta).

**Graduated**

- \`postFlight\` is no longer beta.
`);
});

it('tells that a package is generated anew although the API is as it was', () => {
  expect(renderRefresh('balloons', source)).toEqual({
    path: '.changeset/spec-0123456789ab-balloons.md',
    content: `---
'@ld-rest/balloons': patch
---

Generated anew for a release of the API that changes nothing here; calls stay the same.
`,
  });
});
