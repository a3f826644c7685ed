/** Appends steps to a JSON pointer (RFC 6901). */
export function pointerTo(base: string, ...steps: readonly (number | string)[]): string {
  return [base, ...steps.map((step) => escapeStep(String(step)))].join('/');
}

/** Lists the steps of a JSON pointer. */
export function stepsOf(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Writes one step of a JSON pointer. */
export function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
