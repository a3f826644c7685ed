import { existsSync, readFileSync, watchFile } from 'node:fs';
import { readEntry } from '../log/log-entry.js';

/** Prints the sentence of every entry of a log, and of those that come. */
export function followLog(path: string, print: (line: string) => void): void {
  let shown = 0;
  const show = (): void => {
    // What stands behind the last line break is still being written.
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
    // A file with fewer lines is a new one: the old one was put aside.
    for (const line of lines.slice(lines.length < shown ? 0 : shown)) print(sentenceOf(line));
    shown = lines.length;
  };
  show();
  watchFile(path, { interval: 500 }, show);
}

function sentenceOf(line: string): string {
  const entry = readEntry(line);
  return entry ? `${entry.time.slice(11, 19)} ${entry.sentence}` : 'A line that is no entry of a log.';
}
