import type { ParameterValues } from '../checks/read-parameters.js';
import { writeText } from '../json.js';
import type { Place } from './resource.js';

/** Parameters that some paths call by another name than most. */
const USUAL_NAMES: ReadonlyMap<string, string> = new Map([
  ['flagKey', 'featureFlagKey'],
  ['projKey', 'projectKey'],
  ['envKey', 'environmentKey'],
]);

/** Writes a path template with the usual names of its parameters. */
export function usualPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => `{${USUAL_NAMES.get(name) ?? name}}`);
}

/** Reads where a call goes from its path parameters. */
export function placeOf(path: ParameterValues): Place {
  return Object.fromEntries(
    Object.entries(path).map(([name, value]) => [USUAL_NAMES.get(name) ?? name, writeText(value)]),
  );
}

/** Lists the parameters of a path template. */
export function parametersOf(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Fills a path template with the values of a place. */
export function fillPath(path: string, place: Place): string {
  return path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(place[name] ?? ''));
}

/** Tells whether something is at a place or below it. */
export function isWithin(inner: Place, outer: Place): boolean {
  return Object.entries(outer).every(([name, value]) => inner[name] === value);
}
