/** One piece of a description: what the instruction readers need to know of its markdown. */
export type Block =
  | { readonly is: 'heading'; readonly depth: number; readonly text: string }
  | { readonly is: 'bullet'; readonly indent: number; readonly text: string }
  | { readonly is: 'code' | 'text'; readonly text: string }
  | { readonly is: 'boundary' };

/** Reads a description line by line, so that its cost grows with its length and nothing else. */
export function readMarkdown(description: string): readonly Block[] {
  const blocks: Block[] = [];
  let code: string[] | undefined;
  for (const line of description.split(/\r?\n/)) {
    if (line.trimStart().startsWith('```')) {
      if (code) blocks.push({ is: 'code', text: code.join('\n') });
      code = code ? undefined : [];
    } else if (code) code.push(line);
    else if (line.trim() !== '') blocks.push(readLine(line));
  }
  return blocks;
}

function readLine(line: string): Block {
  const [heading = '', hashes = ''] = /^(#{1,6})\s/.exec(line) ?? [];
  if (heading !== '') return { is: 'heading', depth: hashes.length, text: line.slice(heading.length).trim() };
  const text = line.trim();
  if (/^[-*]\s/.test(text)) return { is: 'bullet', indent: line.indexOf(text), text: text.slice(1).trim() };
  return /^<\/?details\b/i.test(text) ? { is: 'boundary' } : { is: 'text', text };
}
