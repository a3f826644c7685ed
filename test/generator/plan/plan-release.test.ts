import { describe, expect, it } from 'vitest';
import { diffModels } from '../../../generator/src/diff/diff-models.js';
import { planRelease } from '../../../generator/src/plan/plan-release.js';
import type { ReleasePlan } from '../../../generator/src/plan/plan-release.js';
import { renderChangeset } from '../../../generator/src/plan/render-changeset.js';
import { renderReleasePlan } from '../../../generator/src/plan/render-release-plan.js';
import { listConcerns, renderSummary } from '../../../generator/src/plan/render-summary.js';
import { renderText } from '../../../generator/src/plan/render-text.js';
import { balloonAreas, balloonApi, edit, modelOf, reference } from '../diff/balloon-api.js';
import type { Edit } from '../diff/balloon-api.js';

const plan = (change: Edit, areas = balloonAreas): ReleasePlan =>
  planRelease(diffModels(modelOf(balloonApi), modelOf(edit(balloonApi, change), areas)));

const received = '/components/schemas/Balloon/properties';
const summary = '/components/schemas/BalloonSummary/properties';
const getBalloon = '/paths/~1balloons~1{balloonKey}/get';
const flight = '/components/schemas/Flight/properties';

/** A bit of everything. */
const release: Edit = {
  set: {
    [`${received}/note/type`]: 'boolean',
    [`${received}/basket/properties/lid`]: { type: 'boolean' },
    [`${received}/basket/properties/floor`]: { type: 'string' },
    [`${summary}/next`]: reference('BalloonSummary'),
    [`${getBalloon}/deprecated`]: true,
    [`${getBalloon}/responses/404`]: { description: 'Not Found' },
    [`${flight}/from/type`]: 'number',
  },
  remove: ['/paths/~1flights/post/x-stability', `${received}/owner`],
};

describe('planRelease', () => {
  it('gives each package that changes one bump, the largest first', () => {
    expect(plan(release).packages.map(({ slug, bump, state }) => `${slug} ${bump} ${state}`)).toEqual([
      'balloons major goes on',
      'flights minor goes on',
    ]);
  });

  it('leaves out packages of which nothing changes', () => {
    expect(plan({ set: { [`${flight}/to`]: { type: 'string' } } }).packages.map(({ slug }) => slug)).toEqual([
      'flights',
    ]);
  });

  it('tells packages that come and packages that end', () => {
    const tickets = {
      '/paths/~1tickets/get': {
        operationId: 'getTickets',
        tags: ['Tickets'],
        responses: { 204: { description: 'No Content' } },
      },
    };
    const areas = [
      ...balloonAreas.slice(0, 1),
      { slug: 'tickets', title: 'Tickets', tags: ['Tickets'], operations: [] },
    ];
    const { packages } = plan({ set: tickets, remove: ['/paths/~1flights'] }, areas);
    expect(packages.map(({ slug, state }) => `${slug} ${state}`)).toEqual(['flights ends', 'tickets new']);
  });
});

describe('renderChangeset', () => {
  it('tells the users of a package what breaks, what is new, and what to do', () => {
    const [balloons] = plan(release).packages;
    if (!balloons) throw new Error('No package changes.');
    expect(renderChangeset(balloons, { hash: '0123456789ab' })).toEqual({
      path: '.changeset/spec-0123456789ab-balloons.md',
      content: `---
'@ld-rest/balloons': major
---

LaunchDarkly's API as of contract 0123456789ab.

**Breaking**

- \`Balloon.owner\` in the response is gone; it was \`string | null\`. Stop reading what is gone. In \`getBalloon\` (\`GET /balloons/{balloonKey}\`).
- \`Balloon.note\` in the response changes from \`string\` to \`boolean\`. Adapt the code that reads it. In \`getBalloon\` (\`GET /balloons/{balloonKey}\`).

**Added**

- \`Balloon\` in the response has new properties: \`basket.floor\` (\`string\`), \`basket.lid\` (\`boolean\`). In \`getBalloon\` (\`GET /balloons/{balloonKey}\`).
- \`BalloonSummary.next\` in the response is new: \`BalloonSummary\`. In \`getBalloons\` and \`postBalloon\`.

**Changed**

- \`getBalloon\` (\`GET /balloons/{balloonKey}\`): can fail with status \`404\`.

**Deprecated**

- \`getBalloon\` (\`GET /balloons/{balloonKey}\`): deprecated.
`,
    });
  });

  it('says that what breaks is beta when the release is no major', () => {
    const flights = plan(release).packages.find(({ slug }) => slug === 'flights');
    if (!flights) throw new Error('The flights do not change.');
    expect(renderChangeset(flights, { hash: '0123456789ab' }).content)
      .toContain(`**Breaking, on beta operations only**

- \`Flight.from\` in the response changes from \`string\` to \`number\`. Adapt the code that reads it. In \`getFlights\` and \`postFlight\` (all beta).

**Graduated**

- \`postFlight\` (\`POST /flights\`, beta): stable, no longer beta.
`);
  });
});

describe('renderReleasePlan', () => {
  it('opens with the bumps and with the shared schemas behind what breaks', () => {
    const change = { set: { [`${summary}/key/type`]: 'number' } };
    expect(renderReleasePlan(plan(change))).toContain(`| package | release | changes |
|---|---|---|
| \`@ld-rest/balloons\` | **major** | 1 breaking |

Breaking changes of shared schemas:

| schema | methods reached | packages |
|---|---|---|
| \`BalloonSummary.key\` | 2 | \`balloons\` |

## @ld-rest/balloons: major
`);
  });

  it('stays within the length of a pull request, and says where the rest is', () => {
    const whole = renderReleasePlan(plan(release));
    const short = renderReleasePlan(plan(release), whole.length - 10);
    expect(short).not.toContain('## @ld-rest/flights');
    expect(short).toContain('The changes of one more package are in its changeset.');
  });

  it('says so when nothing changes', () => {
    expect(renderReleasePlan(plan({}))).toBe('Nothing changes.\n');
    expect(renderText(plan({}))).toBe('Nothing changes.\n');
  });
});

describe('renderText', () => {
  it('has a line for each package, then what breaks', () => {
    expect(renderText(plan(release)).split('\n').slice(0, 5)).toEqual([
      'major   balloons 2 breaking, 2 added, 1 changed, 1 deprecated',
      'minor   flights  1 breaking, 1 graduated',
      '',
      'Breaking:',
      'balloons: Balloon.owner in the response is gone; it was string | null. Stop reading what is gone. In getBalloon (GET /balloons/{balloonKey}).',
    ]);
  });
});

describe('listConcerns', () => {
  const settled = { adopted: [], pinned: [], ended: [] };

  it('is empty when nobody needs to look', () => {
    expect(listConcerns(plan({ set: { [`${flight}/to`]: { type: 'string' } } }), settled)).toEqual([]);
  });

  it('names majors, and operations that are beta again', () => {
    const change = { set: { [`${getBalloon}/x-stability`]: 'beta', [`${summary}/key/type`]: 'number' } };
    expect(listConcerns(plan(change), settled)).toEqual([
      '`@ld-rest/balloons` breaks its callers: a major version.',
      '`getBalloon` of `@ld-rest/balloons` was stable and is beta again.',
    ]);
  });

  it('names operations that their tag would have taken elsewhere', () => {
    const pinned = [{ operationId: 'getBalloon', tag: 'Flights', slug: 'balloons' }];
    const concerns = listConcerns(plan({}), { ...settled, pinned });
    expect(renderSummary(plan({}), concerns)).toBe(`**A person should look at this:**

- \`getBalloon\` is now tagged "Flights"; it stays in \`@ld-rest/balloons\`, pinned in spec/areas.json.

Nothing changes.
`);
  });
});

it('names a method once, however many ways lead from it to what changes', () => {
  const twice = edit(balloonApi, {
    set: {
      '/components/schemas/Crate': { type: 'object', properties: { weight: { type: 'number' } } },
      [`${received}/spare`]: reference('Crate'),
      [`${received}/stowed`]: reference('Cargo'),
    },
  });
  const once = edit(twice, {
    set: {
      [`${received}/spare`]: reference('Cargo'),
      '/components/schemas/Cargo/properties/size': { type: 'string' },
    },
  });
  const [balloons] = planRelease(diffModels(modelOf(twice), modelOf(once))).packages;
  if (!balloons) throw new Error('No package changes.');
  expect(renderChangeset(balloons, { hash: '0123456789ab' }).content).toContain(
    '`Cargo.size` in the response is new: `string`. In `getBalloon` (`GET /balloons/{balloonKey}`).',
  );
});
