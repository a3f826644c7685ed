import type { Catalog } from '../catalog/catalog.js';

/** Lists the actions that operations need, by the kinds of the resources that they need them on. */
export function knownActions({ operations }: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { actions, resources } of operations.flatMap(({ permission }) => permission?.needs ?? [])) {
    for (const resource of resources.flatMap((text) =>
      text.startsWith('{') ? ['proj:env:flag', 'proj:env:segment', 'proj:env:aiconfig'] : [kindsIn(text)],
    )) {
      const known = found.get(resource) ?? new Set();
      for (const action of actions) known.add(action);
      found.set(resource, known);
    }
  }
  return found;
}

function kindsIn(template: string): string {
  return template
    .split(':')
    .map((part) => part.split('/')[0])
    .join(':');
}
