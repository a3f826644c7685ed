import type { Alternatives } from '../types/instruction-type.js';
import { plainProse, quote } from './prose.js';
import { readAlternatives } from './read-alternatives.js';
import { readDeprecation } from './read-deprecation.js';
import type { Deprecation } from './read-deprecation.js';
import { readExamples } from './read-examples.js';
import type { Example } from './read-examples.js';
import { readParameters } from './read-parameters.js';
import type { Parameter } from './read-parameters.js';
import type { Block } from './read-markdown.js';
import type { KindSection } from './split-kinds.js';

/** What the documentation of one instruction says, with its types still in words. */
export interface DocumentedKind {
  readonly kind: string;
  /** What is said of the instruction, and of the group that it stands in. */
  readonly prose: string;
  readonly group: string;
  /** Absent unless the instruction is deprecated. */
  readonly deprecation: Deprecation | undefined;
  readonly parameters: readonly Parameter[];
  readonly alternatives: Alternatives | undefined;
  /** All bullets, those below parameters included. */
  readonly bullets: number;
  readonly examples: readonly Example[];
  /** Examples that do show this kind; the others prove nothing. */
  readonly believed: readonly Example[];
  /** Headings, bullets and code that could not be read, quoted. */
  readonly refused: readonly string[];
}

/** Reads the documentation of one instruction. */
export function readKind({ kind, group, blocks }: KindSection): DocumentedKind {
  const prose = plainProse(introductionOf(blocks).join(' '));
  const { parameters, divided, bullets, refused } = readParameters(blocks);
  const { examples, unreadable } = readExamples(blocks);
  const believed = examples.filter(({ instructions }) =>
    instructions.some((shown) => shown['kind'] === kind),
  );
  return {
    kind,
    prose,
    group: plainProse(group),
    deprecation: readDeprecation(prose),
    parameters: parameters.filter(({ name }) => name !== 'kind'),
    alternatives: readAlternatives({ prose, divided, names: parameters.map(({ name }) => name) }),
    bullets,
    examples,
    believed,
    refused: [...refused, ...unreadable].map(quote),
  };
}

function introductionOf(blocks: readonly Block[]): readonly string[] {
  const length = blocks.findIndex(({ is }) => is !== 'text');
  const introduction = length < 0 ? blocks : blocks.slice(0, length);
  return introduction.flatMap((block) => (block.is === 'text' ? [block.text] : []));
}
