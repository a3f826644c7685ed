/** A run of lines of a Markdown text that is code, or is not. */
export interface Passage {
  readonly code: boolean;
  readonly text: string;
}

/** Splits a Markdown text into its fences of code and what stands between them. */
export function splitFences(text: string): readonly Passage[] {
  return text
    .split(/^((?:`{3,}|~{3,})[^\n]*\n[\s\S]*?^(?:`{3,}|~{3,})[ \t]*$)/m)
    .map((passage, index) => ({ code: index % 2 === 1, text: passage }));
}
