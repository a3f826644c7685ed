/** Says that something goes away, and what takes its place where prose names it. */
export interface Deprecation {
  readonly successor: string | undefined;
}

/** Reads "Deprecated: … Use `other` instead" at the beginning of a text; what only deprecates something else says so later. */
export function readDeprecation(prose: string): Deprecation | undefined {
  if (!/^(?:> ?)*(?:\*\*|\()?deprecated\b/i.test(prose)) return undefined;
  return { successor: /\buse `(\w{1,100})` instead\b/i.exec(prose)?.[1] };
}
