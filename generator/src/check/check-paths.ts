import { objectEntries, type JsonObject } from '../document/json.js';
import { below, pointerOf, quoteText } from '../document/place.js';
import type { Problem } from './problem.js';

const PATH = /^(?:\/(?:[\w\-.~!$&'()*+,;=:@%]|\{[^{}/]+\})*)+$/;

/** Finds paths that are no URL path with parameters in braces, refer elsewhere, or are another path once more. */
export function checkPaths(document: JsonObject): readonly Problem[] {
  const owners = new Map<string, string>();
  return objectEntries(document['paths']).flatMap(([path, pathItem]) => {
    const pointer = pointerOf(below(undefined, 'paths', path));
    const message = pathProblem(path, pathItem) ?? twinProblem(path, owners);
    return path.startsWith('x-') || message === undefined ? [] : [{ pointer, message }];
  });
}

function pathProblem(path: string, pathItem: JsonObject): string | undefined {
  if (!PATH.test(path) || /\/\.{1,2}(?:\/|$)/.test(path)) {
    return `is the path ${quoteText(path)}. Expected segments such as "/api/v2/flags/{projectKey}". Correct it`;
  }
  return pathItem['$ref'] === undefined
    ? undefined
    : 'refers to another path. Expected its operations; copy them here';
}

/** Two paths that differ only in the names of their parameters match the same requests. */
function twinProblem(path: string, owners: Map<string, string>): string | undefined {
  const form = path.replaceAll(/\{[^{}]+\}/g, '{}');
  const owner = owners.get(form);
  if (owner === undefined) owners.set(form, path);
  return owner === undefined ? undefined : `matches what ${quoteText(owner)} matches. Keep one of them`;
}
