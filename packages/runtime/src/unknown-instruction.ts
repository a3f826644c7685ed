declare const unknown: unique symbol;

/** Is a semantic-patch instruction of a kind that the package's types do not know. */
export interface UnknownInstruction {
  readonly [unknown]: true;
  /** Lets the compiler, and so its messages, tell every other instruction by its kind. */
  readonly kind: never;
}

/**
 * Lets an instruction through that is newer than the package, so that a misspelt kind stays an error everywhere else.
 *
 * @example
 * ```ts
 * body: { environmentKey: 'production', instructions: [unknownInstruction({ kind: 'turnFlagSideways', degrees: 90 })] }
 * ```
 */
export function unknownInstruction(instruction: {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}): UnknownInstruction;
export function unknownInstruction(instruction: object): object {
  return instruction;
}
