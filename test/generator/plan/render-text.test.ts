import { expect, it } from 'vitest';
import { renderText } from '../../../generator/src/plan/render-text.js';
import { planOf, release, ticketAreas, tickets } from './balloon-release.js';

it('says how bad a release is, has a line for each package, then what breaks', () => {
  expect(renderText(planOf(release))).toBe(`Breaks callers of @ld-rest/balloons. 1 major, 1 minor.

major   balloons 2 breaking changes, 2 additions, 1 other change, 1 deprecation
minor   flights  1 breaking change in beta, 1 graduation

Breaking:
- Balloon.owner is gone; it was string | null. Stop reading it. Returned by one method of @ld-rest/balloons.
- Balloon.note changes from string to boolean. Adapt the code that reads it. Returned by one method of @ld-rest/balloons.

Breaking in beta:
- Flight.from changes from string to number. Adapt the code that reads it. Returned by 2 methods of @ld-rest/flights.
`);
});

it('has no such heading when nothing breaks', () => {
  const change = { set: { '/components/schemas/Flight/properties/to': { type: 'string' } } };
  expect(renderText(planOf(change))).toBe('Breaks nobody. 1 minor.\n\nminor   flights 1 addition\n');
});

it('names packages that come and packages that end', () => {
  expect(renderText(planOf(tickets, ticketAreas)).split('\n').slice(0, 4)).toEqual([
    'Breaks callers of beta methods only. 1 package that ends, 1 new package.',
    '',
    'ends    flights 2 breaking changes in beta',
    'new     tickets 2 additions',
  ]);
});

it('says so when nothing changes', () => {
  expect(renderText(planOf({}))).toBe('Nothing changes.\n');
});
