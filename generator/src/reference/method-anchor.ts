import type { Operation } from '../model/types.js';

/** Names the place on a page where a method is explained: as Markdown names the place of a heading. */
export function methodAnchor({ name }: Pick<Operation, 'name'>): string {
  return name.toLowerCase();
}
