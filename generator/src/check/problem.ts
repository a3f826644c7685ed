/** One thing that makes a document unusable. */
export interface Problem {
  /** JSON pointer of the place, as a fragment: `#/paths/~1api~1v2~1flags`. */
  readonly pointer: string;
  /** What is there, what was expected, and what to change. */
  readonly message: string;
}
