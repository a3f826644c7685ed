/** How deep the arguments of a call may be nested. No operation takes half as much. */
const deepest = 64;

/** Tells whether a value is nested so deep that looking through it could exhaust the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? Object.values(entry) : [],
    );
  }
  return false;
}
