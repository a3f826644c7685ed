import { kebabCase } from 'es-toolkit/string';
import type { AreaDefinition } from './read-areas.js';
import { handWritten } from '../model/hand-written.js';

/** Proposes where a new tag belongs: the area of the same name without "(beta)", or an area of its own. */
export function proposeArea(tag: string, entries: readonly AreaDefinition[]): AreaDefinition {
  const title = tag.replace(/\s*\(beta\)\s*$/i, '').trim() || 'Untitled';
  const slug = slugOf(title);
  const existing = entries.find(
    (entry) => entry.slug === slug || entry.title.toLowerCase() === title.toLowerCase(),
  );
  return existing
    ? { ...existing, tags: [...existing.tags, tag] }
    : { slug, title, tags: [tag], operations: [], proposed: true };
}

function slugOf(title: string): string {
  const slug = kebabCase(title.replaceAll(/[^A-Za-z0-9]+/g, ' '));
  if (slug === '') return `area-${codesOf(title)}`;
  return /^[a-z]/.test(slug) && !handWritten.has(slug) ? slug : `area-${slug}`;
}

/** Of a title without a letter that a package can be called by, the numbers of its first characters tell it from others. */
function codesOf(title: string): string {
  const characters = Array.from(title).slice(0, 4);
  return characters.map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('-');
}
