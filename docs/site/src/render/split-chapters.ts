import { headingAnchor } from './heading-anchor.js';
import { splitFences } from './split-fences.js';

/** A part of a text under a heading of the second level. */
export interface Chapter {
  readonly title: string;
  readonly body: string;
  /** The anchors of its headings. */
  readonly anchors: readonly string[];
}

/** A text with a title, what it begins with, and its chapters. */
export interface Split {
  readonly title: string;
  readonly opening: string;
  readonly chapters: readonly Chapter[];
}

/** Splits a Markdown text at its headings of the second level; what looks like a heading inside code is none. */
export function splitChapters(text: string): Split {
  const marked = splitFences(text)
    .map(({ code, text: passage }) => (code ? passage : passage.replaceAll(/^## (?=\S)/gm, `${MARK}## `)))
    .join('');
  const [first = '', ...parts] = marked.split(MARK);
  const { title, body: opening } = takeTitle(first, '#');
  const chapters = parts.map((part) => ({ ...takeTitle(part, '##'), anchors: anchorsOf(part) }));
  return { title, opening, chapters };
}

/** No text holds this character. */
const MARK = '\u0000';

/** Takes the heading that a text begins with off it. */
export function takeTitle(
  text: string,
  level: '#' | '##',
): { readonly title: string; readonly body: string } {
  const [, title = '', body = ''] = new RegExp(`^\\s*${level} (.+)\n?([\\s\\S]*)$`).exec(text) ?? [
    '',
    '',
    text,
  ];
  return { title: title.trim(), body: body.trim() };
}

function anchorsOf(text: string): readonly string[] {
  return splitFences(text)
    .filter(({ code }) => !code)
    .flatMap((passage) => [...passage.text.matchAll(/^#{2,6} (.+)$/gm)])
    .map(([, heading = '']) => headingAnchor(heading));
}
