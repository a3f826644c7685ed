import { expect, it } from 'vitest';
import { leavePlace, occupyPlace, openingOfPlace } from '../../packages/runtime/src/limits/place.js';
import { createWindows, placeOf, shareWindows } from '../../packages/runtime/src/limits/windows.js';

const none = (): number => 0;
const nothing = { limits: [], refused: true };

it('A shorter pause does not cut a longer one.', () => {
  const place = placeOf(createWindows(), 'GET /a');
  leavePlace(place, { ...nothing, pause: 5000 }, 0, none);
  leavePlace(place, { ...nothing, pause: 1000 }, 0, none);
  expect(openingOfPlace(place, 5049, none)).toEqual({ at: 5050, asked: true });
  leavePlace(place, { ...nothing, pause: 0 }, 0, none);
  expect(openingOfPlace(place, 5049, none).at).toBe(5050);
  leavePlace(place, { ...nothing, pause: 7000 }, 0, none);
  expect(openingOfPlace(place, 7049, none).at).toBe(7050);
  expect(openingOfPlace(place, 7050, none).at).toBe(0);
});

it('Until the first answer, another request goes every half second.', () => {
  const place = placeOf(createWindows(), 'GET /a');
  expect(openingOfPlace(place, 100, none).at).toBe(0);
  occupyPlace(place, 100);
  expect(openingOfPlace(place, 599, none)).toEqual({ at: 600, asked: false });
  expect(openingOfPlace(place, 600, none).at).toBe(0);
  // A connection that breaks says nothing of the limits.
  occupyPlace(place, 600);
  leavePlace(place, undefined, 700, none);
  expect(openingOfPlace(place, 700, none).at).toBe(1100);
  leavePlace(place, { limits: [], refused: false, pause: 0 }, 800, none);
  occupyPlace(place, 800);
  expect(openingOfPlace(place, 800, none).at).toBe(0);
});

it('A request waits for the last of its windows to open.', () => {
  const place = placeOf(createWindows(), 'GET /a');
  const limits = [
    { scope: 'global', limit: 9, remaining: 0, reset: 10_000 },
    { scope: 'route', limit: 9, remaining: 0, reset: 20_000 },
    { scope: 'token', limit: 9, remaining: 0, reset: 15_000 },
  ] as const;
  occupyPlace(place, 0);
  leavePlace(place, { limits, refused: false, pause: 0 }, 0, none);
  expect(openingOfPlace(place, 0, none)).toEqual({ at: 20_050, asked: true });
  const other = placeOf(place.windows, 'GET /b');
  expect(openingOfPlace(other, 0, none)).toEqual({ at: 15_050, asked: true });
  expect(placeOf(place.windows, 'GET /a').route).toBe(place.route);
});

it('A process keeps the windows of the hundred tokens that it used last.', () => {
  const first = shareWindows('place.test 0');
  for (let token = 1; token < 100; token += 1) shareWindows(`place.test ${token}`);
  expect(shareWindows('place.test 0')).toBe(first);
  const second = shareWindows('place.test 1');
  shareWindows('place.test 100');
  shareWindows('place.test 101');
  expect(shareWindows('place.test 0')).toBe(first);
  expect(shareWindows('place.test 1')).toBe(second);
  expect(shareWindows('place.test 2')).toBe(shareWindows('place.test 2'));
});
