import { ruleOf } from '../changes/change-catalogue.js';
import { code, describeChange, fillPhrase, placeThing } from '../changes/describe-change.js';
import { holderOf } from './merge-changes.js';
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
  const { kind, direction, things, before, after } = entry;
  const { list } = ruleOf(kind, direction);
  const [thing] = things;
  if (!list || things.length < 2)
    return describeChange({ kind, direction, thing: thing?.name ?? '', before, after });
  const holder = holderOf(entry) ?? '';
  return fillPhrase(list.phrase, {
    holder: placeThing(holder, direction),
    names: things.map(({ name }) => code(name)).join(', '),
    types: things.map((each) => code(typeOf(each))).join(', '),
    fields: things.map((each) => `${code(nameInside(holder, each))} (${code(typeOf(each))})`).join(', '),
  });
}

function typeOf({ before, after }: Thing): string {
  return after ?? before ?? '?';
}

function nameInside(holder: string, { name }: Thing): string {
  return name.startsWith(`${holder}.`) ? name.slice(holder.length + 1) : name;
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
