import { plainProse } from './prose.js';
import { readBullet } from './read-bullet.js';
import type { Bullet } from './read-bullet.js';
import type { Block } from './read-markdown.js';

/** A parameter with what stands in the bullets below it. */
export interface Parameter extends Bullet {
  readonly properties: readonly Parameter[];
  /** JSON that the parameter's value can look like. */
  readonly formats: readonly string[];
  /** The properties on each side of an "or" that divides them. */
  readonly divided: readonly (readonly string[])[];
  /** Tells whether a bullet below it could not be read, so that nothing is known of its value. */
  readonly open: boolean;
}

/** The parameters of an instruction in the order of their bullets. */
export interface ParameterList {
  readonly parameters: readonly Parameter[];
  /** The parameters on each side of an "or" that divides the list. */
  readonly divided: readonly (readonly string[])[];
  readonly bullets: number;
  readonly refused: readonly string[];
}

interface ParameterItem {
  readonly is: 'parameter';
  readonly indent: number;
  readonly bullet: Bullet;
  readonly nested: Block[];
}

/** Far more than any instruction has, and little enough to look at again and again. */
const longestList = 200;

type Item = ParameterItem | { readonly is: 'either' | 'or'; readonly indent: number };

/** Reads the bullets below an instruction's heading "Parameters". */
export function readParameters(blocks: readonly Block[]): ParameterList {
  const list = listBelowHeading(blocks);
  const { items, refused } = readItems(list.slice(0, longestList));
  const read = items.flatMap((item) => (item.is === 'parameter' ? [readParameter(item)] : []));
  const unread = [...refused, ...read.flatMap((entry) => entry.refused)];
  const parameters = read.map(({ parameter }) => parameter);
  return {
    parameters,
    divided: readDivided(items),
    bullets: countBullets(parameters),
    refused: list.length > longestList ? [...unread, `${list.length - longestList} more bullets`] : unread,
  };
}

/** Makes a parameter of a bullet that stands alone. */
export function parameterOf(bullet: Bullet): Parameter {
  return { ...bullet, properties: [], formats: [], divided: [], open: false };
}

function countBullets(parameters: readonly Parameter[]): number {
  return parameters.reduce(
    (sum, { formats, properties }) => sum + 1 + formats.length + countBullets(properties),
    0,
  );
}

function listBelowHeading(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex((block) => block.is === 'heading' && /^parameters\b/i.test(block.text));
  const list = start < 0 ? [] : blocks.slice(start + 1);
  const length = list.findIndex((block) => block.is === 'heading' || block.is === 'code');
  return length < 0 ? list : list.slice(0, length);
}

function readParameter({ bullet, nested }: ParameterItem): {
  readonly parameter: Parameter;
  readonly refused: readonly string[];
} {
  const depth = Math.min(...nested.map((block) => (block.is === 'bullet' ? block.indent : 0)));
  const formats = nested.flatMap((block) => formatOf(block, depth) ?? []);
  const { items, refused } = readItems(nested.filter((block) => formatOf(block, depth) === undefined));
  const read = items.flatMap((item) => (item.is === 'parameter' ? [readParameter(item)] : []));
  const unread = [...refused, ...read.flatMap((entry) => entry.refused)];
  const properties = read.map(({ parameter }) => parameter);
  const parameter = { ...bullet, properties, formats, divided: readDivided(items), open: unread.length > 0 };
  return { parameter, refused: unread };
}

/** A format that is indented deeper than the others belongs to a property. */
function formatOf(block: Block, depth: number): string | undefined {
  if (block.is !== 'bullet' || block.indent > depth) return undefined;
  return /^`(\{[^`]*\})`/.exec(plainProse(block.text))?.[1];
}

/** A bullet that is indented deeper than a parameter belongs to it. */
function readItems(blocks: readonly Block[]): {
  readonly items: readonly Item[];
  readonly refused: readonly string[];
} {
  const items: Item[] = [];
  const refused: string[] = [];
  const names = new Set<string>();
  for (const block of blocks) {
    const last = items.at(-1);
    if (last?.is === 'parameter' && block.is === 'bullet' && block.indent > last.indent) {
      last.nested.push(block);
      continue;
    }
    const divider = readDivider(block);
    if (divider) items.push(divider);
    if (divider || block.is !== 'bullet') continue;
    const bullet = readBullet(block.text);
    if (!bullet || names.has(bullet.name)) refused.push(block.text);
    else items.push({ is: 'parameter', indent: block.indent, bullet, nested: [] });
    if (bullet) names.add(bullet.name);
  }
  return { items, refused };
}

function readDivider(block: Block): Item | undefined {
  if (block.is !== 'bullet' && block.is !== 'text') return undefined;
  const [word] = /^(either|or)(?=:?$)/i.exec(block.text) ?? [];
  if (word === undefined) return undefined;
  return {
    is: word.toLowerCase() === 'or' ? 'or' : 'either',
    indent: block.is === 'bullet' ? block.indent : 0,
  };
}

/** "Either" opens the first alternative; without it, only the bullet right before the first "or" belongs to it. */
function readDivided(items: readonly Item[]): readonly (readonly string[])[] {
  const firstOr = items.findIndex(({ is }) => is === 'or');
  if (firstOr < 1) return [];
  const either = items.findIndex(({ is }) => is === 'either');
  const start = either >= 0 && either < firstOr ? either + 1 : firstOr - 1;
  const indent = items[start]?.indent ?? 0;
  const group = items.slice(start);
  const length = group.findIndex((item) => item.is === 'parameter' && item.indent < indent);
  return splitAtOr(length < 0 ? group : group.slice(0, length)).filter((names) => names.length > 0);
}

function splitAtOr(items: readonly Item[]): readonly (readonly string[])[] {
  const sides: string[][] = [[]];
  for (const item of items) {
    if (item.is === 'or') sides.push([]);
    else if (item.is === 'parameter') sides.at(-1)?.push(item.bullet.name);
  }
  return sides;
}
