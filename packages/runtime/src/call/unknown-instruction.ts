declare const unknown: unique symbol;

/** A semantic-patch instruction of a kind that the package's types do not know. */
export interface UnknownInstruction {
  /** Tells it from the kinds that the types know; only the compiler sees this value. */
  readonly kind: typeof unknown;
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
}): UnknownInstruction {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- what it is for: to let through what the types do not know
  return instruction as object as UnknownInstruction;
}
