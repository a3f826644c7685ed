import { existsSync, readFileSync, statSync } from 'node:fs';
import { readEntry } from '../log/log-entry.js';

/** How often the log is looked at, in ms. */
const every = 500;

/** Prints the sentence of every entry of a log, and of those that come. */
export function followLog(path: string, print: (line: string) => void): void {
  let shown = 0;
  let size = -1;
  const show = (): void => {
    const now = existsSync(path) ? statSync(path).size : 0;
    if (now === size) return;
    size = now;
    // What stands behind the last line break is still being written.
    const lines = now === 0 ? [] : readFileSync(path, 'utf8').split('\n').slice(0, -1);
    // A file with fewer lines is a new one: the old one was put aside.
    for (const line of lines.slice(lines.length < shown ? 0 : shown)) print(sentenceOf(line));
    shown = lines.length;
  };
  show();
  // Watching begins with a look of its own, and misses what is written before it.
  setInterval(show, every);
}

function sentenceOf(line: string): string {
  const entry = readEntry(line);
  return entry ? `${entry.time.slice(11, 19)} ${entry.sentence}` : 'A line that is no entry of a log.';
}
