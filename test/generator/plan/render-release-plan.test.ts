import { describe, expect, it } from 'vitest';
import { renderReleasePlan } from '../../../generator/src/plan/render-release-plan.js';
import { balloonAreas } from '../diff/balloon-api.js';
import { planBetween, planOf, release, ticketAreas, tickets } from './balloon-release.js';

const key = { set: { '/components/schemas/BalloonSummary/properties/key/type': 'number' } };
const flightNote = { '/components/schemas/Flight/properties/note': { type: 'string' } };

it('says how bad a release is, what breaks, the bumps, and folded away, package by package', () => {
  expect(renderReleasePlan(planOf({ set: { ...key.set, ...flightNote } })))
    .toBe(`**Breaks callers of \`@ld-rest/balloons\`.** 1 major, 1 minor.

What breaks:

- \`BalloonSummary.key\` changes from \`string\` to \`number\`. Adapt the code that reads it. Returned by 2 methods of \`@ld-rest/balloons\`.

| package | release | changes |
|---|---|---|
| \`@ld-rest/balloons\` | **major** | 1 breaking change |
| \`@ld-rest/flights\` | minor | 1 addition |

<details><summary><code>@ld-rest/balloons</code>: 1 breaking change</summary>

**Breaking**

- \`BalloonSummary.key\` changes from \`string\` to \`number\`. Adapt the code that reads it. Returned by \`getBalloons\` and \`postBalloon\`.

</details>

<details><summary><code>@ld-rest/flights</code>: 1 addition</summary>

**Added**

- \`Flight.note\` is new: \`string\`. Returned by \`getFlights\` and \`postFlight\` (both beta).

</details>
`);
});

it('says once what a schema breaks in several packages, and names the packages', () => {
  const shared = {
    set: {
      '/paths/~1flights/post/responses/201/content/application~1json/schema/$ref':
        '#/components/schemas/BalloonSummary',
    },
    remove: ['/paths/~1flights/post/x-stability'],
  };
  expect(renderReleasePlan(planBetween(shared, key)))
    .toContain(`**Breaks callers of \`@ld-rest/balloons\` and \`@ld-rest/flights\`.** 2 major.

What breaks:

- \`BalloonSummary.key\` changes from \`string\` to \`number\`. Adapt the code that reads it. Returned by 3 methods of \`@ld-rest/balloons\` and \`@ld-rest/flights\`.

| package |`);
});

it('says of a method that breaks in which package it is', () => {
  const change = { remove: ['/paths/~1balloons~1{balloonKey}/delete'] };
  expect(renderReleasePlan(planOf(change))).toContain(
    '- `deleteBalloon` is gone: LaunchDarkly no longer documents it. Stop calling it. In `@ld-rest/balloons`.',
  );
});

it('leaves what breaks in beta to the details', () => {
  const change = { set: { '/components/schemas/Flight/properties/from/type': 'number' } };
  expect(renderReleasePlan(planOf(change))).not.toContain('What breaks:');
});

it('puts what a person decides after what breaks', () => {
  expect(renderReleasePlan(planOf(key), { decisions: ['- One thing.'] })).toContain(
    'of `@ld-rest/balloons`.\n\nA person decides:\n\n- One thing.\n\n| package |',
  );
});

it('lists packages that come and packages that end', () => {
  expect(renderReleasePlan(planOf(tickets, ticketAreas)).split('\n')).toEqual(
    expect.arrayContaining([
      '| `@ld-rest/flights` | **ends** | 2 breaking changes in beta |',
      '| `@ld-rest/tickets` | new package | 2 additions |',
    ]),
  );
});

describe('a plan that is too long', () => {
  const whole = (): string => renderReleasePlan(planOf(release));

  it('leaves the details of the last packages to their changesets', () => {
    const short = renderReleasePlan(planOf(release), { limit: whole().length - 10 });
    expect(short).toContain('<code>@ld-rest/balloons</code>');
    expect(short).not.toContain('<code>@ld-rest/flights</code>');
    expect(short).toMatch(/\nThe changes of one more package are in its changeset\.\n$/);
  });

  it('counts the packages that it leaves out', () => {
    expect(renderReleasePlan(planOf(release), { limit: 10 })).toContain(
      'The changes of 2 more packages are in their changesets.',
    );
  });

  it('is whole when it fits', () => {
    expect(renderReleasePlan(planOf(release), { limit: whole().length + 1 })).toBe(whole());
  });
});

it('says so when nothing changes', () => {
  expect(renderReleasePlan(planOf({}, balloonAreas))).toBe('Nothing changes.\n');
});
