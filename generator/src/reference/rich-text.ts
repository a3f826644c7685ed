import { escapeHtml } from './escape-html.js';

/** Renders our words as HTML: what stands between backticks is code. */
export function richText(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? codeText(part) : escapeHtml(part)))
    .join('');
}

/** Renders a text as code. */
export function codeText(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}
