/** Packages under the same npm scope that no area may be called like. */
export const handWritten: ReadonlySet<string> = new Set([
  'generator',
  'patch',
  'runtime',
  'test',
  'test-server',
  'webhook-events',
]);
