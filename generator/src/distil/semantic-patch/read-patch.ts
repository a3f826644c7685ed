import type { Json } from '../../document/json.js';
import { adoptItems } from './types/adopt-items.js';
import { buildInstruction } from './types/build-instruction.js';
import type { BuiltInstruction, Namesakes } from './types/build-instruction.js';
import { quote } from './read/prose.js';
import { readBody } from './read/read-body.js';
import type { PatchBody } from './read/read-body.js';
import { readEnvironmentKey } from './read/read-environment-key.js';
import type { EnvironmentKey } from './read/read-environment-key.js';
import { readKind } from './read/read-kind.js';
import type { DocumentedKind } from './read/read-kind.js';
import { readMarkdown } from './read/read-markdown.js';
import type { PatchOperation } from './read/read-operations.js';
import { shownInstructions } from './read/shown-instructions.js';
import { splitKinds } from './read/split-kinds.js';

/** Everything that an operation's documentation tells about its semantic patch. */
export interface ReadPatch {
  readonly operationId: string;
  readonly documented: readonly DocumentedKind[];
  readonly instructions: readonly BuiltInstruction[];
  readonly body: PatchBody;
  readonly environmentKey: EnvironmentKey;
  /** Headings that name no instruction, quoted. */
  readonly refused: readonly string[];
}

/** Reads the semantic patch of an operation; `undefined` if it documents none. */
export function readPatch({
  operationId,
  description,
  body: declared,
}: PatchOperation): ReadPatch | undefined {
  if (!/\bsemantic patch\b/i.test(description)) return undefined;
  const { introduction, sections, refused } = splitKinds(readMarkdown(description));
  if (sections.length + refused.length === 0) return undefined;
  const documented = sections.map(readKind);
  const namesakes = collectNamesakes(documented);
  const body = readBody({ description, introduction, declared, kinds: documented });
  return {
    operationId,
    documented,
    instructions: adoptItems(
      documented,
      documented.map((kind) => buildInstruction(kind, namesakes)),
    ),
    body,
    environmentKey: readEnvironmentKey(documented, body.required.includes('environmentKey')),
    refused: refused.map(quote),
  };
}

const largestSample = 50;

function collectNamesakes(documented: readonly DocumentedKind[]): Namesakes {
  const namesakes = new Map<string, Json[]>();
  for (const [name, value] of documented
    .flatMap(shownInstructions)
    .flatMap((shown) => Object.entries(shown))) {
    const values = namesakes.get(name) ?? [];
    if (values.length < largestSample) values.push(value ?? null);
    namesakes.set(name, values);
  }
  return namesakes;
}
