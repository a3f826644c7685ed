/** Appends steps to a JSON pointer (RFC 6901). */
export function pointerTo(base: string, ...steps: readonly (number | string)[]): string {
  return [base, ...steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
