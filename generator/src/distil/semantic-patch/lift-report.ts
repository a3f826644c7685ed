import { hasPart, isUnknown } from './types/instruction-type.js';
import type { DocumentedKind } from './read/read-kind.js';
import type { BuiltInstruction } from './types/build-instruction.js';
import type { ReadPatch } from './read-patch.js';

/** What came of the documentation of one operation. */
export interface LiftReport {
  readonly operationId: string;
  readonly formats: readonly string[];
  readonly kinds: number;
  /** Documented parameters, with the properties and formats that have a bullet of their own. */
  readonly parameters: number;
  /** Parameters that stay `unknown`. */
  readonly unknown: readonly string[];
  readonly environmentKey: { readonly neededBy: number; readonly disputedBy: readonly string[] };
  readonly examples: {
    readonly read: number;
    /** Kinds with an example that is JSON only without its trailing commas. */
    readonly trailingCommas: readonly string[];
    /** Examples that show something else than they stand under, or a value that its description rules out. */
    readonly wrong: readonly string[];
    /** How many bodies lack an environment key that they need. */
    readonly withoutEnvironmentKey: number;
  };
  /** Decisions that were not plain. */
  readonly notes: readonly string[];
}

/** Sums up what was read of an operation. */
export function reportPatch(patch: ReadPatch): LiftReport {
  const { operationId, documented, instructions, body, environmentKey, refused } = patch;
  const examples = documented.flatMap((kind) => kind.examples.map((example) => ({ kind, example })));
  return {
    operationId,
    formats: body.formats,
    kinds: documented.length,
    parameters: documented.reduce((sum, { bullets }) => sum + bullets, 0),
    unknown: unknownParameters(patch),
    environmentKey: { neededBy: environmentKey.neededBy.length, disputedBy: environmentKey.disputedBy },
    examples: {
      read: examples.length,
      trailingCommas: examples.flatMap(({ kind, example }) => (example.trailingCommas ? [kind.kind] : [])),
      wrong: [...documented.flatMap(otherExamples), ...instructions.flatMap(disagreeingExamples)],
      withoutEnvironmentKey: countWithoutEnvironmentKey(patch),
    },
    notes: [
      ...refused.map((text) => `heading ${text} names no instruction, or one that there is already`),
      ...documented.flatMap(({ kind, refused: texts }) =>
        texts.map((text) => `${kind}: ${text} could not be read`),
      ),
      ...instructions.flatMap(({ notes }) => notes),
    ],
  };
}

function unknownParameters({ documented, instructions }: ReadPatch): readonly string[] {
  const names = new Map(
    documented.map(({ kind, parameters }) => [kind, new Set(parameters.map(({ name }) => name))]),
  );
  return instructions.flatMap(({ kind, type }) =>
    [...type.fields]
      .filter(
        ([name, field]) =>
          names.get(kind)?.has(name) && (isUnknown(field.type) || hasPart(field.type, 'undecided')),
      )
      .map(([name]) => `${kind}.${name}`),
  );
}

function otherExamples({ kind, examples }: DocumentedKind): readonly string[] {
  return examples
    .map(({ instructions }) => instructions.map((shown) => shown['kind']))
    .filter((kinds) => !kinds.includes(kind))
    .map((kinds) => `${kind} shows ${kinds.map((shown) => JSON.stringify(shown)).join(', ')}`);
}

function disagreeingExamples({ kind, disagreements }: BuiltInstruction): readonly string[] {
  return disagreements.map((name) => `${kind}.${name} is not of the described type`);
}

function countWithoutEnvironmentKey({ documented, environmentKey }: ReadPatch): number {
  const needing = new Set(environmentKey.neededBy);
  return documented
    .filter(({ kind }) => needing.has(kind))
    .flatMap(({ believed }) => believed)
    .filter(({ body }) => !Object.hasOwn(body, 'environmentKey')).length;
}
