import { existsSync, readFileSync, watchFile } from 'node:fs';

/** Prints the sentence of every entry of a log, and of those that come. */
export function followLog(path: string, print: (line: string) => void): void {
  let shown = 0;
  const show = (): void => {
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
    // A file with fewer lines is a new one: the old one was put aside.
    for (const line of lines.slice(lines.length < shown ? 0 : shown)) print(sentenceOf(line));
    shown = lines.length;
  };
  show();
  watchFile(path, { interval: 500 }, show);
}

function sentenceOf(line: string): string {
  const entry: unknown = JSON.parse(line);
  if (typeof entry !== 'object' || entry === null || !('time' in entry) || !('sentence' in entry))
    return line;
  return `${String(entry.time).slice(11, 19)} ${String(entry.sentence)}`;
}
