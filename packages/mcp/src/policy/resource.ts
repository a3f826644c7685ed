/** One part of a resource: `flag/checkout`. A key of `*` stands for every one. */
export interface ResourcePart {
  readonly kind: string;
  readonly key: string;
}

/** A resource as policies name it: `proj/web:env/production:flag/checkout`. */
export type Resource = readonly ResourcePart[];

/**
 * Reads a resource. Keys may hold stars.
 * @throws {Error} for what is no resource, and for tags, which only LaunchDarkly knows.
 */
export function parseResource(text: string): Resource {
  if (text.includes(';'))
    throw new Error(`"${text}" names tags, which only LaunchDarkly can judge. Name keys instead.`);
  return text.split(':').map((part) => {
    const [kind = '', key, more] = part.split('/');
    const alone = kind === 'acct' || kind === 'ip-allowlist';
    if (
      !/^[a-z-]+$/.test(kind) ||
      more !== undefined ||
      (key === undefined ? !alone : !/^[^/:;]+$/.test(key))
    )
      throw new Error(`"${text}" is no resource. Write it like "proj/web:env/production:flag/*".`);
    return { kind, key: key ?? '*' };
  });
}

/** Writes a resource as policies do. */
export function printResource(resource: Resource): string {
  return resource
    .map(({ kind, key }) => (kind === 'acct' || kind === 'ip-allowlist' ? kind : `${kind}/${key}`))
    .join(':');
}

/** Names the kinds of a resource, without keys. */
export function kindsOf(resource: Resource): string {
  return resource.map(({ kind }) => kind).join(':');
}

/** Tells whether a pattern takes in all that a resource stands for. */
export function covers(pattern: Resource, resource: Resource): boolean {
  return compare(pattern, resource, (wanted, key) =>
    key === '*' ? /^\*+$/.test(wanted) : matchesGlob(wanted, key),
  );
}

/** Tells whether a pattern takes in anything that a resource stands for. */
export function overlaps(pattern: Resource, resource: Resource): boolean {
  return compare(pattern, resource, (wanted, key) => key === '*' || matchesGlob(wanted, key));
}

function compare(
  pattern: Resource,
  resource: Resource,
  matches: (wanted: string, key: string) => boolean,
): boolean {
  if (kindsOf(pattern) !== kindsOf(resource)) return false;
  return pattern.every(({ key }, index) => matches(key, resource[index]?.key ?? ''));
}

/** Tells whether a text fits a pattern in which a star stands for any characters. */
export function matchesGlob(pattern: string, text: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  if (others.length === 0) return pattern === text;
  if (!text.startsWith(first)) return false;
  const last = others.at(-1) ?? '';
  let at = first.length;
  for (const middle of others.slice(0, -1)) {
    const found = text.indexOf(middle, at);
    if (found < 0) return false;
    at = found + middle.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
