import type { Operation } from '../model/types.js';
import { escapeHtml } from './escape-html.js';

/** Emits what a reader should know of an operation at first sight. */
export function emitBadges(operation: Operation): readonly string[] {
  const { stability, deprecated, paging, asynchronous, plans, addOn } = operation;
  return [
    ...(stability === 'beta' ? [badge('beta', 'beta')] : []),
    ...(deprecated ? [badge('deprecated', 'deprecated')] : []),
    ...(paging ? [badge('paged', 'paged')] : []),
    ...(asynchronous ? [badge('plan', 'answers before its work is done')] : []),
    ...(plans.length > 0 ? [badge('plan', `${plans.join(', ')}${addOn ? ' add-on' : ''}`)] : []),
  ];
}

function badge(kind: string, text: string): string {
  return `<span class="badge ${kind}">${escapeHtml(text)}</span>`;
}
