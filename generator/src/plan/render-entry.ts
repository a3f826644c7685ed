import { describeChange } from '../changes/describe-change.js';
import type { ChangeEntry, Thing } from './merge-changes.js';
import type { ChangedOperation } from '../changes/spec-change.js';

const longestList = 8;

/** Renders one line of a changelog: what changed, what to do about it, and which methods it reaches. */
export function renderEntry(entry: ChangeEntry): string {
  const { operations, schema, advice } = entry;
  const words = wordsOf(entry);
  const told = advice === undefined ? words : `${words} ${advice}`;
  if (operations.length === 0) return `- ${upperFirst(told)}`;
  return schema === undefined
    ? `- ${renderMethods(operations)}: ${told}`
    : `- ${told} In ${renderMethods(operations)}.`;
}

function wordsOf(entry: ChangeEntry): string {
  const { kind, direction, things, before, after, schema } = entry;
  const [thing] = things;
  if (things.length < 2) return describeChange({ kind, direction, thing: thing?.name ?? '', before, after });
  switch (kind) {
    case 'alternative-added':
    case 'alternative-removed':
      return alternativesOf(entry);
    case 'instruction-added':
      return `new instructions ${listNames(things)}.`;
    case 'model-added':
      return `new types: ${listNames(things)}.`;
    case 'model-removed':
      return `types that are no longer exported: ${listNames(things)}.`;
    case 'parameter-added':
      return `new parameters ${listTypes(things, '')}.`;
    case 'property-removed':
      return `\`${schema ?? ''}\` in ${placeOf(entry)} has lost ${listTypes(things, schema)}.`;
    default:
      return `\`${schema ?? ''}\` in ${placeOf(entry)} ${direction === 'output' ? 'has' : 'takes'} new properties: ${listTypes(things, schema)}.`;
  }
}

function placeOf({ direction }: ChangeEntry): string {
  return direction === 'output' ? 'the response' : 'the input';
}

function alternativesOf(entry: ChangeEntry): string {
  const name = entry.things[0]?.name ?? '';
  const subject = name === '' ? placeOf(entry) : `\`${name}\` in ${placeOf(entry)}`;
  const types = entry.things.map(({ before, after }) => `\`${after ?? before ?? '?'}\``).join(', ');
  return `${subject} ${entry.kind === 'alternative-added' ? 'can also be' : 'can no longer be'} ${types}.`;
}

function listNames(things: readonly Thing[]): string {
  return things.map(({ name }) => `\`${name}\``).join(', ');
}

function listTypes(things: readonly Thing[], schema: string | undefined): string {
  const prefix = `${schema ?? ''}.`;
  const nameOf = ({ name }: Thing): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
  return things.map((thing) => `\`${nameOf(thing)}\` (\`${thing.after ?? thing.before ?? '?'}\`)`).join(', ');
}

/** One method with its route; of several, the names. */
function renderMethods(operations: readonly ChangedOperation[]): string {
  const [only, ...others] = operations;
  if (only && others.length === 0) {
    const route = `\`${only.method.toUpperCase()} ${only.path}\``;
    return `\`${only.name}\` (${route}${only.stability === 'beta' ? ', beta' : ''})`;
  }
  const beta = operations.filter(({ stability }) => stability === 'beta');
  const mark = beta.length === operations.length ? ' (all beta)' : '';
  const names = operations.map((operation) =>
    mark === '' && beta.includes(operation) ? `\`${operation.name}\` (beta)` : `\`${operation.name}\``,
  );
  return shorten(names) + mark;
}

function shorten(names: readonly string[]): string {
  if (names.length > longestList + 1) {
    return `${names.slice(0, longestList).join(', ')} and ${names.length - longestList} more`;
  }
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
