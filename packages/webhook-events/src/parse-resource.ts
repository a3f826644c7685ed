/** A resource string taken apart. */
export interface Resource {
  /** Every part from the outside to the inside. */
  readonly parts: readonly ResourcePart[];
  /** The key of the project, `*` for all of them. */
  readonly project?: string;
  /** The key of the environment, `*` for all of them. */
  readonly environment?: string;
  /** The key of the flag, `*` for all of them. */
  readonly flag?: string;
}

/** One part of a resource string: of `flag/checkout;beta,web` the kind is `flag`, the key `checkout`. */
export interface ResourcePart {
  readonly kind: string;
  /** Empty when the kind says it all, as in `acct`. */
  readonly key: string;
  readonly tags: readonly string[];
}

/**
 * Takes a resource string apart.
 *
 * @example
 * ```ts
 * const { project, environment, flag } = parseResource('proj/web:env/production:flag/checkout');
 * ```
 */
export function parseResource(resource: string): Resource {
  const parts = resource.split(':').map(parsePart);
  const keyOf = (kind: string): string | undefined => parts.find((part) => part.kind === kind)?.key;
  const [project, environment, flag] = ['proj', 'env', 'flag'].map(keyOf);
  return {
    parts,
    ...(project !== undefined && { project }),
    ...(environment !== undefined && { environment }),
    ...(flag !== undefined && { flag }),
  };
}

function parsePart(part: string): ResourcePart {
  const [name = '', tags = ''] = split(part, ';');
  const [kind = '', key = ''] = split(name, '/');
  return { kind, key, tags: tags === '' ? [] : tags.split(',') };
}

/** Splits at the first occurrence. */
function split(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
