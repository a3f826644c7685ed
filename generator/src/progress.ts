import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** Shows how far a command is. */
export interface Progress {
  /** Shows a stage, or how far it is: the last of several lines counts. */
  readonly report: (line: string) => void;
  /** Takes away what was shown for the moment only. */
  readonly end: () => void;
}

/** Shows progress on standard error: one line that changes on a terminal, and a line for each stage when piped. */
export function showProgress(stream: WriteStream): Progress {
  if (!stream.isTTY)
    return { report: (line) => stream.write(isStage(line) ? `${line}\n` : ''), end: () => {} };
  const clear = (): void => {
    cursorTo(stream, 0);
    clearLine(stream, 0);
  };
  return {
    report: (line) => {
      clear();
      stream.write(line.slice(0, stream.columns - 1));
    },
    end: clear,
  };
}

/** A count of bytes begins with a number, a stage with a word. */
function isStage(line: string): boolean {
  return !/^\d/.test(line);
}
