import type { Contract } from '../contract/open-contract.js';
import type {
  ContractOperation,
  EmbeddedInstructions,
  InstructionSchemas,
  SemanticPatch,
} from '../contract/types.js';
import { isObject, type Json, type JsonObject } from '../json.js';
import { createSampler, type SampleOptions, type Sampler } from './create-sampler.js';

/** Makes a valid body for an operation; nothing when it takes none, or needs none in a minimal call. */
export function sampleBody(
  contract: Contract,
  operation: ContractOperation,
  options: SampleOptions,
): Json | undefined {
  const { body, semanticPatch } = operation;
  const full = options.variant === 'full';
  if (semanticPatch !== undefined && semanticPatch.formats.every((format) => format === 'semantic-patch')) {
    const kinds = [...semanticPatch.instructions.keys()];
    return sampleSemanticPatch(contract, operation, { ...options, kinds: full ? kinds : kinds.slice(0, 1) });
  }
  if (body === undefined || !(full || body.required)) return undefined;
  // An empty patch changes nothing, and clients refuse to send it.
  const sampler = createSampler(
    contract,
    operation.method === 'PATCH' ? { leastItems: 1, ...options } : options,
  );
  const plain = sampler(body.schema, { name: 'body', serial: 1 });
  return operation.embedded.reduce((value, { steps, instructions }) => {
    const list = sampleInstructions(
      sampler,
      instructions,
      [...instructions.keys()].slice(0, full ? undefined : 1),
    );
    return replaceAt(value, steps, list);
  }, plain);
}

/** Which semantic patch is made. */
export interface SemanticPatchOptions extends SampleOptions {
  readonly kinds: readonly string[];
}

/** Makes a valid semantic patch with one instruction of each of some kinds. */
export function sampleSemanticPatch(
  contract: Contract,
  operation: ContractOperation,
  options: SemanticPatchOptions,
): JsonObject {
  const { semanticPatch, operationId } = operation;
  if (semanticPatch === undefined)
    throw new Error(`${operationId} takes no semantic patch. Make a body of another form.`);
  const sampler = createSampler(contract, options);
  return {
    ...sampleEnvelope(sampler, semanticPatch, options),
    instructions: sampleInstructions(sampler, semanticPatch.instructions, options.kinds),
  };
}

function sampleEnvelope(
  sampler: Sampler,
  semanticPatch: SemanticPatch,
  { variant, kinds }: SemanticPatchOptions,
): JsonObject {
  const { properties, required, kindsWithEnvironment } = semanticPatch;
  const needed = new Set([
    ...required,
    ...(kinds.some((kind) => kindsWithEnvironment.includes(kind)) ? ['environmentKey'] : []),
  ]);
  const wanted = Object.entries(properties).filter(([name]) => variant === 'full' || needed.has(name));
  return Object.fromEntries(
    wanted.map(([name, schema]) => [name, sampler(isObject(schema) ? schema : {}, { name, serial: 1 })]),
  );
}

function sampleInstructions(
  sampler: Sampler,
  schemas: InstructionSchemas,
  kinds: readonly string[],
): readonly Json[] {
  return kinds.flatMap((kind) =>
    (schemas.get(kind) ?? []).map((schema) => sampler(schema, { name: kind, serial: 1 })),
  );
}

function replaceAt(value: Json, [step, ...rest]: EmbeddedInstructions['steps'], replacement: Json): Json {
  if (step === undefined) return replacement;
  if (step === '*')
    return Array.isArray(value) ? value.map((element: Json) => replaceAt(element, rest, replacement)) : value;
  if (!isObject(value)) return value;
  const inner = value[step];
  return inner === undefined ? value : { ...value, [step]: replaceAt(inner, rest, replacement) };
}
