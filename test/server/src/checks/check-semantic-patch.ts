import type { ContractOperation, SemanticPatch } from '../contract/types.js';
import { arrayOf, objectOf, textOf, type Json, type JsonObject } from '../json.js';
import { checkInstructions, type InstructionChecks } from './check-instructions.js';
import { Refusal, refuseAttribute } from './refusal.js';

/** Checks a semantic patch: its own properties, each instruction, and the environment that some instructions need. */
export function checkSemanticPatch(
  body: Json,
  operation: ContractOperation,
  checks: InstructionChecks,
): void {
  const { semanticPatch } = operation;
  if (semanticPatch === undefined)
    throw new Refusal(400, `${operation.operationId} takes no semantic patch.`);
  const problem = checks.validate(envelopeSchema(semanticPatch), body);
  if (problem !== undefined)
    throw refuseAttribute(problem.pointer === '' ? 'body' : problem.pointer, problem.reason);
  const { instructions, environmentKey } = objectOf(body);
  checkInstructions(
    { pointer: '/instructions', value: instructions, instructions: semanticPatch.instructions },
    checks,
  );
  const needing = findKindWithEnvironment(arrayOf(instructions), semanticPatch);
  if (needing !== undefined && environmentKey === undefined) {
    throw refuseAttribute('environmentKey', `${needing} needs it`);
  }
}

const envelopes = new WeakMap<SemanticPatch, JsonObject>();

// The same object each time: the validator remembers what it has compiled by it.
function envelopeSchema(semanticPatch: SemanticPatch): JsonObject {
  const known = envelopes.get(semanticPatch);
  if (known !== undefined) return known;
  const { properties, required } = semanticPatch;
  const instructions = {
    type: 'array',
    minItems: 1,
    items: { type: 'object', required: ['kind'], additionalProperties: {} },
  };
  const schema = {
    type: 'object',
    properties: { ...properties, instructions },
    required: [...new Set([...required, 'instructions'])],
  };
  envelopes.set(semanticPatch, schema);
  return schema;
}

function findKindWithEnvironment(
  instructions: readonly Json[],
  { kindsWithEnvironment }: SemanticPatch,
): string | undefined {
  const kinds = instructions.flatMap((instruction) => textOf(objectOf(instruction)['kind']) ?? []);
  return kinds.find((kind) => kindsWithEnvironment.includes(kind));
}
