import { upperFirst } from 'es-toolkit/string';
import { ruleOf } from '../changes/change-catalogue.js';
import { adviseOn, code, describeChange, placeThing } from '../changes/describe-change.js';
import { fillPhrase } from '../changes/fill-phrase.js';
import { enumerate } from './enumerate.js';
import { holderOf } from './merge-changes.js';
import type { ChangeEntry, Thing } from './merge-changes.js';
import { renderMethods } from './render-methods.js';

/** Methods and types of which more are counted instead of named. */
const longestList = 4;

/** Renders one line of a changelog: what changed, what to do about it, and which methods it reaches. */
export function renderEntry(entry: ChangeEntry): string {
  return renderLine(entry, reachOf(entry));
}

/** Renders one line about several packages: what changed, what to do about it, and which packages it reaches. */
export function renderSharedEntry(entry: ChangeEntry): string {
  const { areas, operations, schema } = entry;
  const packages = enumerate(areas.map((area) => code(`@ld-rest/${area}`)));
  const methods = operations.length === 1 ? 'one method' : `${operations.length} methods`;
  const reach =
    schema === undefined ? `In ${packages}.` : `${travelled(entry)} by ${methods} of ${packages}.`;
  return renderLine(entry, reach);
}

function renderLine(entry: ChangeEntry, reach: string | undefined): string {
  const parts = [upperFirst(wordsOf(entry)), adviseOn(entry, countOf(entry)), reach];
  return `- ${parts.filter((part) => part !== undefined).join(' ')}`;
}

/** What a schema holds is said of the schema; which methods that reaches comes last. */
function reachOf(entry: ChangeEntry): string | undefined {
  if (entry.schema === undefined) return undefined;
  return `${travelled(entry)} by ${renderMethods(entry.operations, longestList)}.`;
}

function travelled({ direction }: ChangeEntry): string {
  return direction === 'output' ? 'Returned' : 'Taken';
}

/** Advice speaks of what changed, or of the methods. */
function countOf({ things, operations }: ChangeEntry): number {
  const ofMethods = things.length === 1 && things[0]?.name === '';
  return ofMethods ? operations.length : things.length;
}

function wordsOf(entry: ChangeEntry): string {
  const { things, operations } = entry;
  const methods = methodsOf(entry);
  const { list } = ruleOf(entry.kind, entry.direction);
  const names = things.map(({ name }) => nameThing(name, entry));
  if (!list || things.length < 2) {
    const count = entry.direction === undefined && methods !== undefined ? operations.length : things.length;
    return describeChange({ ...entry, thing: enumerate(names), methods, count });
  }
  const holder = holderOf(entry) ?? '';
  return fillPhrase(
    list.phrase,
    {
      holder: nameThing(holder, entry),
      methods: methods ?? '',
      names: enumerate(names),
      some: enumerate(names, 3 * longestList),
      types: enumerate(
        things.map((each) => code(typeOf(each))),
        3 * longestList,
      ),
      fields: enumerate(things.map((each) => `${code(nameInside(holder, each))} (${code(typeOf(each))})`)),
    },
    operations.length,
  );
}

/** The methods that a sentence is about; what is new or breaks is named in full. */
function methodsOf({ operations, schema, group }: ChangeEntry): string | undefined {
  if (operations.length === 0 || schema !== undefined) return undefined;
  const shown =
    group === 'Graduated'
      ? operations.map((each) => ({ ...each, stability: 'stable' as const }))
      : operations;
  return renderMethods(shown, group === 'Added' || group === 'Breaking' ? undefined : longestList);
}

/** A schema tells by its name and by the methods which way it travels. */
function nameThing(name: string, { schema, direction }: ChangeEntry): string {
  return schema === undefined ? placeThing(name, direction) : code(name);
}

function typeOf({ before, after }: Thing): string {
  return after ?? before ?? '?';
}

function nameInside(holder: string, { name }: Thing): string {
  return name.startsWith(`${holder}.`) ? name.slice(holder.length + 1) : name;
}
