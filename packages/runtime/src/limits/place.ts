import { jitter, learn, occupy, openingOf, type LimitAnswer, type Opening } from './window.js';
import type { Place } from './windows.js';

/** What the answer to a request said of the limits. */
export interface PlaceAnswer extends LimitAnswer {
  /** Until when to hold back all requests, in epoch ms; 0 for not at all. */
  readonly pause: number;
}

/** Returns when everything that a request counts against lets it go. */
export function openingOfPlace({ windows, route }: Place, now: number, random: () => number): Opening {
  if (now < windows.paused) return { at: windows.paused, asked: true };
  // Until the first answer only few requests go, so that crowds that begin together do not spend a window unseen.
  const { answered, probe, global } = windows;
  if (!answered && global.flying > 0 && now < probe) return { at: probe, asked: false };
  let latest: Opening = { at: 0, asked: false };
  for (const window of route) {
    const opening = openingOf(window, now, random);
    if (opening.at > latest.at) latest = opening;
  }
  return latest;
}

/** Counts a request that is let go. */
export function occupyPlace({ windows, route }: Place, now: number): void {
  windows.probe = now + 500;
  for (const window of route) occupy(window, now);
}

/** Takes over what the answer to a request says; without an answer, only that it has ended. */
export function leavePlace(
  { windows, route }: Place,
  answer: PlaceAnswer | undefined,
  now: number,
  random: () => number,
): void {
  for (const window of route) learn(window, answer, now, random);
  windows.answered ||= answer !== undefined;
  if (answer?.pause) windows.paused = Math.max(windows.paused, answer.pause + jitter(random));
}
