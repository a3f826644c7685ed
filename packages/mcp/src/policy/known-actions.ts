import type { Catalog } from '../catalog/catalog.js';

/** Lists the actions that operations need, by the kinds of the resources that they need them on. */
export function knownActions({ operations }: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { actions, resources } of operations.flatMap(({ permission }) => permission?.needs ?? [])) {
    for (const resource of resources.flatMap(kindsIn)) {
      const known = found.get(resource) ?? new Set();
      for (const action of actions) known.add(action);
      found.set(resource, known);
    }
  }
  return found;
}

/** Names the kinds of resources that a template stands for, without keys. A body that names its resource can name any of three. */
export function kindsIn(template: string): readonly string[] {
  if (template.startsWith('{')) return ['proj:env:flag', 'proj:env:segment', 'proj:env:aiconfig'];
  return [
    template
      .split(':')
      .map((part) => part.split('/')[0])
      .join(':'),
  ];
}

/** Lists the actions that change all environments of a project at once, such as renaming a flag. */
export function projectWideActions({ operations }: Catalog): ReadonlySet<string> {
  const byInstruction = operations.flatMap(({ instructions = {}, permission }) =>
    Object.entries(instructions)
      .filter(([, { everywhere }]) => everywhere)
      .flatMap(([kind]) => permission?.instructions?.[kind] ?? []),
  );
  const byTemplate = operations
    .flatMap(({ permission }) => permission?.needs ?? [])
    .filter(({ resources }) => resources.some((template) => /^proj\/\{\w+\}:env\/\*/.test(template)))
    .flatMap(({ actions }) => actions);
  return new Set([...byInstruction, ...byTemplate]);
}
