import { join } from 'node:path';
import { openLanguageServer, openLanguageService } from '../../editor-cost-editors.mjs';
import { takeTurns, timeOf } from '../median.mjs';
import { root } from '../own-packages.mjs';

const editors = { 5.9: openLanguageService, 7: openLanguageServer };
const compiler = join(root, 'node_modules/ts7/bin/tsc');

const openPeer = async (open, { name, folder, client, completion }) => {
  const editor = await open({ project: folder, file: join(folder, 'client.ts'), compiler });
  const text = `${client}${completion.line}\n`;
  const caret = text.lastIndexOf('|');
  let keystrokes = 0;
  const complete = async () => {
    keystrokes += 1;
    editor.type(`${text.slice(0, caret)}${text.slice(caret + 1)}// ${keystrokes}\n`);
    const found = await editor.complete(caret);
    if (!found.includes(completion.expected))
      throw new Error(`${name} completes ${found.slice(0, 20).join()}, but not ${completion.expected}.`);
  };
  return { name, complete, close: editor.close };
};

/** Measures in ms how long a completion takes after a keystroke, in a version of TypeScript. */
export const measureCompletions = (version) => async (peers) => {
  const opened = [];
  try {
    for (const peer of peers) opened.push(await openPeer(editors[version], peer));
    return await takeTurns(opened, ({ complete }) => timeOf(complete), { rounds: 31, warmUp: 10 });
  } finally {
    await Promise.all(opened.map(({ close }) => close()));
  }
};
