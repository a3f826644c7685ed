import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What the compiler says about one place. */
export interface Diagnostic {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code: string;
  /** The message with its explanations, one a line. */
  readonly message: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** Type-checks TypeScript files, by name, against the generated packages as they are on disk; in one run of the compiler. */
export async function compileSources(
  sources: Readonly<Record<string, string>>,
): Promise<readonly Diagnostic[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ld-rest-'));
  try {
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(writeConfig()));
    return readDiagnostics(await runCompiler(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeConfig(): object {
  return {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      composite: false,
      declaration: false,
      noEmit: true,
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      paths: { '@ld-rest/*': [join(root, 'packages/*/src/index.ts')] },
    },
    include: ['*.ts'],
  };
}

async function runCompiler(folder: string): Promise<string> {
  const compiler = join(root, 'node_modules/ts7/bin/tsc');
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  // The exit status only repeats whether there are messages.
  return run(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], options).then(
    ({ stdout }) => stdout,
    (error: unknown) => readOutput(error),
  );
}

function readOutput(error: unknown): string {
  if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout !== '')
    return error.stdout;
  throw error;
}

function readDiagnostics(output: string): readonly Diagnostic[] {
  const blocks = output
    .trim()
    .split(/\n(?=\S)/)
    .filter((block) => block !== '');
  return blocks.map((block) => {
    const [, file, line, code, message] = /^(.*?)\((\d+),\d+\): error (TS\d+): ([^]*)$/.exec(block) ?? [];
    if (file === undefined || code === undefined || message === undefined)
      throw new Error(`The compiler says: ${block}`);
    return { file, line: Number(line), code, message };
  });
}
