import { escapeHtml } from './escape-html.js';

/** Where each type of a page is explained, by the type's name. */
export type TypeLinks = ReadonlyMap<string, string>;

/** A quoted text, a name with what tells a property from a type, or what stands between them. */
const tokens = /"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*(?:\?)?(?::)?|[^"A-Za-z_$]+|"/g;

/**
 * Renders a TypeScript type as HTML in which the names of known types are links. What keeps the compiler from folding known
 * values into `string` is left out, because a reader need not know the trick.
 */
export function linkTypes(type: string, links: TypeLinks): string {
  const parts = (type.replaceAll('(string & {})', 'string').match(tokens) ?? []).map((token) => {
    const link = links.get(token);
    return link === undefined ? escapeHtml(token) : `<a href="${link}">${escapeHtml(token)}</a>`;
  });
  return parts.join('');
}
