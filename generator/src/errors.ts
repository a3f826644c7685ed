/** A problem in what the generator was given; its message names the place, what was expected and the way out. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}
