declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;

/** Returns the first of some environment variables that is set, with its name; undefined where there are none. */
export function readEnvironment(...names: readonly string[]): readonly [string, string] | undefined {
  const env = typeof process === 'object' ? process.env : undefined;
  for (const name of names) {
    const value = env?.[name];
    if (value !== undefined && value !== '') return [name, value];
  }
  return undefined;
}
