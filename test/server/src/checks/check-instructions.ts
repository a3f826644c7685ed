import type { InstructionSchemas } from '../contract/types.js';
import { arrayOf, objectOf, textOf, type Json } from '../json.js';
import type { Validate } from '../schema/create-validators.js';
import { refuseAttribute } from './refusal.js';

/** A list of instructions in a body, and what may be in it. */
export interface InstructionList {
  /** JSON pointer to the list. */
  readonly pointer: string;
  readonly value: Json | undefined;
  readonly instructions: InstructionSchemas;
}

/** How instructions are checked. */
export interface InstructionChecks {
  readonly validate: Validate;
  /** Lets kinds pass that the contract does not have. */
  readonly unknownInstructions: boolean;
}

/** Checks each instruction of a list against the schemas of its kind. */
export function checkInstructions(
  { pointer, value, instructions }: InstructionList,
  { validate, unknownInstructions }: InstructionChecks,
): void {
  for (const [index, instruction] of arrayOf(value).entries()) {
    const kind = textOf(objectOf(instruction)['kind']) ?? '';
    const schemas = instructions.get(kind);
    const place = `${pointer}/${index}`;
    if (schemas === undefined && unknownInstructions) continue;
    if (schemas === undefined) throw refuseAttribute(`${place}/kind`, `no instruction is called "${kind}"`);
    const problems = schemas.map((schema) => validate(schema, instruction));
    const [problem] = problems;
    if (problem !== undefined && !problems.includes(undefined))
      throw refuseAttribute(`${place}${problem.pointer}`, problem.reason);
  }
}
