import { plainProse } from './prose.js';
import { readBullet } from './read-bullet.js';
import type { Bullet } from './read-bullet.js';
import type { Block } from './read-markdown.js';

/** A parameter with what stands in the bullets below it. */
export interface Parameter extends Bullet {
  readonly properties: readonly Bullet[];
  /** JSON that the parameter's value can look like. */
  readonly formats: readonly string[];
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
  readonly properties: Bullet[];
  readonly formats: string[];
}

/** Far more than any instruction has, and little enough to look at again and again. */
const longestList = 200;

type Item = ParameterItem | { readonly is: 'either' | 'or'; readonly indent: number };

/** Reads the bullets below an instruction's heading "Parameters". */
export function readParameters(blocks: readonly Block[]): ParameterList {
  const list = listBelowHeading(blocks);
  const { items, refused } = readItems(list.slice(0, longestList));
  const parameters = items.flatMap((item) => (item.is === 'parameter' ? [parameterOf(item)] : []));
  const nested = parameters.reduce(
    (sum, { formats, properties }) => sum + formats.length + properties.length,
    0,
  );
  return {
    parameters,
    divided: readDivided(items),
    bullets: parameters.length + nested,
    refused: list.length > longestList ? [...refused, `${list.length - longestList} more bullets`] : refused,
  };
}

function listBelowHeading(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex((block) => block.is === 'heading' && /^parameters\b/i.test(block.text));
  const list = start < 0 ? [] : blocks.slice(start + 1);
  const length = list.findIndex((block) => block.is === 'heading' || block.is === 'code');
  return length < 0 ? list : list.slice(0, length);
}

function parameterOf({ bullet, properties, formats }: ParameterItem): Parameter {
  return { ...bullet, properties, formats };
}

function readItems(blocks: readonly Block[]): {
  readonly items: readonly Item[];
  readonly refused: readonly string[];
} {
  const items: Item[] = [];
  const refused: string[] = [];
  const names = new Set<string>();
  for (const block of blocks) {
    const divider = readDivider(block);
    if (divider) items.push(divider);
    if (divider || block.is !== 'bullet') continue;
    const last = items.at(-1);
    if (last?.is === 'parameter' && block.indent > last.indent && nest(last, block.text)) continue;
    const bullet = readBullet(block.text);
    if (!bullet || names.has(bullet.name)) refused.push(block.text);
    else items.push({ is: 'parameter', indent: block.indent, bullet, properties: [], formats: [] });
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

/** Puts a bullet under the parameter above it; tells whether it belonged there. */
function nest(item: ParameterItem, text: string): boolean {
  const [, format] = /^`(\{[^`]*\})`/.exec(plainProse(text)) ?? [];
  const property = format === undefined ? readBullet(text) : undefined;
  if (format !== undefined) item.formats.push(format);
  else if (property) item.properties.push(property);
  return format !== undefined || property !== undefined;
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
