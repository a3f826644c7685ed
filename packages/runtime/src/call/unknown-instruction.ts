/** Stands for every kind that the types do not know. Of all types only an enum is a text and none of the known ones. */
declare enum UnknownKind {
  Unknown = 'unknown',
}

/**
 * A semantic-patch instruction of a kind that the package's types do not know: made by `unknownInstruction`, or answered by
 * the server, where it is what is left after the known kinds of a `switch`.
 */
export interface UnknownInstruction {
  /** Any text, and for the compiler none of the known kinds. Compare it as a text: `const kind: string = instruction.kind`. */
  readonly kind: UnknownKind;
  readonly [parameter: string]: unknown;
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
