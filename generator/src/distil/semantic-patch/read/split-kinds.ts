import { isKindName } from './names.js';
import type { Block } from './read-markdown.js';

/** The documentation of one instruction. */
export interface KindSection {
  readonly kind: string;
  /** What is said of the whole group of instructions that this one stands in. */
  readonly group: string;
  readonly blocks: readonly Block[];
}

/** A description cut at the headings of its instructions. */
export interface KindSections {
  /** Everything before the instructions. */
  readonly introduction: readonly Block[];
  readonly sections: readonly KindSection[];
  /** Headings that stand where an instruction should, without the name of one. */
  readonly refused: readonly string[];
}

/** Far more than any operation documents. */
const mostKinds = 1_000;

/** Every instruction of a group carries the group's text, so that a long one would cost many times its length. */
const longestGroup = 2_000;

/** Finds the instructions: the fourth-level headings below the heading "Instructions". */
export function splitKinds(blocks: readonly Block[]): KindSections {
  const start = blocks.findIndex(isInstructionsHeading);
  if (start < 0) return { introduction: blocks, sections: [], refused: [] };
  const length = blocks.slice(start + 1).findIndex((block) => block.is === 'heading' && block.depth < 4);
  const end = length < 0 ? blocks.length : start + 1 + length;
  return { introduction: blocks.slice(0, start), ...cutSections(blocks.slice(start + 1, end)) };
}

function isInstructionsHeading(block: Block): boolean {
  return block.is === 'heading' && block.depth < 4 && block.text.toLowerCase() === 'instructions';
}

function cutSections(blocks: readonly Block[]): Pick<KindSections, 'sections' | 'refused'> {
  const sections = new Map<string, { kind: string; group: string; blocks: Block[] }>();
  const refused: string[] = [];
  let group = '';
  let current: Block[] | undefined;
  for (const block of blocks) {
    if (block.is === 'boundary') {
      group = '';
      current = undefined;
    } else if (block.is === 'heading' && block.depth === 4) {
      const kind = block.text.replace(/^`(.*)`$/, '$1');
      current = [];
      if (!isKindName(kind) || sections.has(kind) || sections.size === mostKinds) refused.push(block.text);
      else sections.set(kind, { kind, group, blocks: current });
    } else if (current) current.push(block);
    else if (block.is === 'text' && group.length < longestGroup) group += ` ${block.text}`;
  }
  return { sections: [...sections.values()], refused };
}
