/** Packages under the same npm scope that no area may be called like, most of them hand-written. */
export const handWritten: ReadonlySet<string> = new Set([
  'client',
  'generator',
  'mcp',
  'patch',
  'runtime',
  'test',
  'test-server',
  'webhook-events',
]);
