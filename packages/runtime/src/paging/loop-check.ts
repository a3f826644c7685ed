import { LaunchDarklyError } from '../errors/launchdarkly-error.js';

/**
 * Creates what finds out that a server leads in circles, by Brent's method: it compares each place with one before, which
 * it moves on after one, two, four … steps, so that it keeps one place however long the list is.
 */
export function createLoopCheck(start: string): (next: string) => void {
  let marker = start;
  let steps = 0;
  let lap = 1;
  return (next) => {
    if (next === marker) throw new LaunchDarklyError('The server repeats a page');
    steps += 1;
    if (steps < lap) return;
    marker = next;
    lap *= 2;
    steps = 0;
  };
}
