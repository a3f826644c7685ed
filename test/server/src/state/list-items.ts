import { Refusal } from '../checks/refusal.js';
import type { AcceptedCall } from '../checks/check-call.js';
import { arrayOf, objectOf, textOf, writeText, type Json, type JsonObject } from '../json.js';
import type { Resource } from './resource.js';

/** Selects and sorts the things of a kind that a call lists. */
export function selectItems(
  items: readonly JsonObject[],
  { query }: AcceptedCall,
  { schema }: Pick<Resource, 'schema'>,
): readonly JsonObject[] {
  const clauses = [
    ...readFilter(textOf(query['filter'])),
    ...(typeof query['tag'] === 'string' ? [{ name: 'tags', value: query['tag'] }] : []),
    ...(query['archived'] === true ? [{ name: 'state', value: 'archived' }] : []),
  ];
  refuseUnknown(clauses, objectOf(schema['properties']));
  const aboutState = clauses.some(({ name }) => name === 'state' || name === 'status');
  const visible = aboutState ? items : items.filter((item) => item['archived'] !== true);
  const selected = visible.filter((item) => clauses.every((clause) => matches(item, clause)));
  return sortItems(selected, textOf(query['sort']));
}

function refuseUnknown(clauses: readonly Clause[], declared: JsonObject): void {
  const unknown = clauses.find(
    ({ name }) => !SPECIAL.has(name) && !Object.hasOwn(declared, PROPERTIES.get(name) ?? name),
  );
  if (unknown !== undefined)
    throw new Refusal(
      501,
      `filter: the stand-in does not filter by "${unknown.name}". Teach selectItems to.`,
    );
}

const SPECIAL: ReadonlySet<string> = new Set(['query', 'state', 'status', 'filterEnv']);
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['team', 'teams'],
  ['maintainerID', 'maintainerId'],
]);

interface Clause {
  readonly name: string;
  readonly value: string;
}

// LaunchDarkly has two ways to write a filter: `tags:a+b,query:x` and `tags contains "a","b"` or `key equals "x"`.
function readFilter(filter: string | undefined): readonly Clause[] {
  if (filter === undefined) return [];
  const spoken = /^(\w+) (?:equals|contains|anyOf) (.+)$/.exec(filter);
  if (spoken !== null) return [{ name: spoken[1] ?? '', value: unquote(spoken[2] ?? '') }];
  return filter.split(/,(?=\w+:)/).map((part) => {
    const at = part.indexOf(':');
    if (at < 0) throw new Refusal(400, `filter: "${part}" has no colon.`);
    return { name: part.slice(0, at), value: part.slice(at + 1) };
  });
}

function unquote(list: string): string {
  return list
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((text) => text.trim().replace(/^"(.*)"$/, '$1'))
    .join('+');
}

function matches(item: JsonObject, { name, value }: Clause): boolean {
  switch (name) {
    case 'query':
      return ['key', 'name', 'email', 'firstName', 'lastName'].some((property) =>
        contains(item[property], value),
      );
    case 'state':
    case 'status':
      return stateOf(item) === value;
    case 'filterEnv':
      return true;
    default:
      return matchesProperty(item, { name, value });
  }
}

function matchesProperty(item: JsonObject, { name, value }: Clause): boolean {
  const property = item[PROPERTIES.get(name) ?? name];
  const wanted = value.split(/[+|]/);
  return Array.isArray(property)
    ? wanted.every((text) => arrayOf(property).some((element) => identify(element) === text))
    : wanted.includes(writeText(property));
}

function identify(element: Json): string | undefined {
  return typeof element === 'object' && element !== null && 'key' in element
    ? textOf(element['key'])
    : textOf(element);
}

function stateOf(item: JsonObject): string {
  if (item['archived'] === true) return 'archived';
  return item['deprecated'] === true ? 'deprecated' : (textOf(item['status']) ?? 'live');
}

function contains(value: Json | undefined, part: string): boolean {
  return textOf(value)?.toLowerCase().includes(part.toLowerCase()) ?? false;
}

function sortItems(items: readonly JsonObject[], sort: string | undefined): readonly JsonObject[] {
  if (sort === undefined) return items;
  const property = sort.replace(/^-/, '');
  const direction = sort.startsWith('-') ? -1 : 1;
  return items.toSorted((left, right) => direction * compare(left[property], right[property]));
}

function compare(left: Json | undefined, right: Json | undefined): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : writeText(left ?? '').localeCompare(writeText(right ?? ''));
}
