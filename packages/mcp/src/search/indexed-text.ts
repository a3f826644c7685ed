/** What the index holds of an operation, or of one kind of instruction of it. */
export interface IndexedText {
  /** The operationId, with the kind after a `#`. */
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly more: string;
  readonly path: string;
  readonly area: string;
}
