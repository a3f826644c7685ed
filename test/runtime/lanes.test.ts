import { expect, it } from 'vitest';
import { createLanes } from '../../packages/runtime/src/limits/lanes.js';
import { createSeats } from '../../packages/runtime/src/limits/seats.js';
import { createWindows, placeOf, type Place } from '../../packages/runtime/src/limits/windows.js';

const windows = createWindows();
const ticket = (route: string): Place => placeOf(windows, route);

it('Lanes give out the oldest ticket of all, and of those that are open.', () => {
  const lanes = createLanes();
  const tickets = ['a', 'b', 'a', 'c'].map(ticket);
  expect(tickets.map((one) => lanes.add(one))).toEqual([true, true, false, true]);
  const closed = new Set<Place['route']>();
  expect(lanes.first(closed)).toBe(tickets[0]);
  closed.add(ticket('a').route);
  expect(lanes.first(closed)).toBe(tickets[1]);
  expect(lanes.remove(ticket('a'))).toBe(false);
  expect(lanes.size()).toBe(4);
  for (const one of tickets.slice(0, 2)) expect(lanes.remove(one)).toBe(true);
  expect(lanes.first(new Set())).toBe(tickets[2]);
  expect([lanes.size(), lanes.has(ticket('a').route), lanes.has(ticket('b').route)]).toEqual([
    2,
    true,
    false,
  ]);
});

it('A ticket that waits first in a lane made later comes after an older one of another lane.', () => {
  const lanes = createLanes();
  const [first, second, third] = ['a', 'b', 'a'].map(ticket);
  for (const one of [first, second, third]) if (one) lanes.add(one);
  if (first) lanes.remove(first);
  expect(lanes.first(new Set())).toBe(second);
  if (second) lanes.remove(second);
  expect(lanes.first(new Set())).toBe(third);
  if (third) lanes.remove(third);
  expect(lanes.first(new Set())).toBeUndefined();
  expect(lanes.has(ticket('a').route)).toBe(false);
});

it('Seats are taken until they are given back, and no seat is given back twice.', () => {
  const seats = createSeats(2, Infinity);
  seats.take(0);
  expect(seats.areTaken(0)).toBe(false);
  seats.take(0);
  expect(seats.areTaken(1_000_000)).toBe(true);
  for (let time = 0; time < 5; time += 1) seats.free(0);
  seats.take(0);
  expect(seats.areTaken(0)).toBe(false);
  seats.take(0);
  expect(seats.areTaken(0)).toBe(true);
});

it('Seats of requests that were stopped unseen come free when nothing moved for long enough.', () => {
  const seats = createSeats(1, 60_000);
  seats.take(1000);
  expect(seats.areTaken(61_000)).toBe(true);
  seats.free(2000);
  seats.take(2000);
  expect(seats.areTaken(61_001)).toBe(true);
  expect(seats.areTaken(62_001)).toBe(false);
});
