import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const repository = new URL('../..', import.meta.url);

/** An overlay that corrects something every document has. */
const overlay = {
  overlay: '1.0.0',
  info: { title: 'Corrections', version: '1' },
  actions: [
    { target: '$.info', description: 'Gives the title a fixed form.', update: { title: 'Corrected' } },
  ],
};

/** Makes a folder with what the generator needs of a repository; it is removed when the test has finished. */
export function temporaryWorkspace(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'ld-rest-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const copied = ['LICENSE', 'NOTICE', 'README.md', 'package.json', 'packages/runtime/package.json'].map(
    (path) => [path, readFileSync(new URL(path, repository), 'utf8')] as const,
  );
  const all = new Map<string, unknown>([
    ...copied,
    ['spec/overlay.yaml', overlay],
    ['spec/words.yaml', {}],
    ...Object.entries(files),
  ]);
  for (const [path, content] of all) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}
