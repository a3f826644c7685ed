import { expect, it } from 'vitest';
import { changeCatalogue, ruleOf } from '../../../generator/src/changes/change-catalogue.js';
import type { ChangeKind } from '../../../generator/src/changes/change-catalogue.js';
import type { ChangeRule, Direction, ValueRule } from '../../../generator/src/changes/change-rule.js';

interface Case {
  readonly kind: ChangeKind;
  readonly direction: Direction | undefined;
}

const kinds: readonly ChangeKind[] = Object.keys(changeCatalogue).filter(isKind);

function isKind(name: string): name is ChangeKind {
  return Object.hasOwn(changeCatalogue, name);
}

const cases = kinds.flatMap((kind): readonly Case[] => {
  const rule: ChangeRule | ValueRule = changeCatalogue[kind];
  const directions: readonly (Direction | undefined)[] = 'input' in rule ? ['input', 'output'] : [undefined];
  return directions.map((direction) => ({ kind, direction }));
});

const rowOf = ({ kind, direction }: Case): string => {
  const { bump, group, phrase, advice = '', list } = ruleOf(kind, direction);
  const of = list ? `${list.phrase} (of one ${list.of})` : '';
  const cells = [direction ? `${kind}, ${direction}` : kind, bump, group, phrase, advice, of];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};

/** Every change that the differ tells, and its words, on one page: a change of the catalogue is read there. */
it('says of every change what it costs, where it is listed, and its words', async () => {
  const heading =
    '| change | release | heading | sentence | what to do | several at once |\n|---|---|---|---|---|---|';
  await expect(`${heading}\n${cases.map(rowOf).join('\n')}\n`).toMatchFileSnapshot('change-catalogue.md');
});

it('tells what breaks as breaking, and nothing else', () => {
  const wrong = cases.filter(({ kind, direction }) => {
    const { bump, group } = ruleOf(kind, direction);
    return (bump === 'major') !== (group === 'Breaking');
  });
  expect(wrong).toEqual([]);
});

it('says what to do about everything that breaks', () => {
  const silent = cases.filter(({ kind, direction }) => {
    const { bump, advice } = ruleOf(kind, direction);
    return bump === 'major' && advice === undefined;
  });
  expect(silent).toEqual([]);
});

it('says nothing that it has no words for', () => {
  const places = new Set(['thing', 'methods', 'before', 'after', 'beforeText', 'afterText']);
  const strange = cases.flatMap(({ kind, direction }) => {
    const { phrase, advice = '' } = ruleOf(kind, direction);
    const names = [...`${phrase} ${advice}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return names.filter((name) => !places.has(name)).map((name) => `${kind}: ${name}`);
  });
  expect(strange).toEqual([]);
});
