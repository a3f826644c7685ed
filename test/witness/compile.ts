import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** One complaint of the compiler. */
export interface Diagnostic {
  /** Relative to the folder that was compiled. */
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Compiles the TypeScript files of a folder as a strict consumer would; `@ld-rest/<slug>` means the package of that name in
 * its folder `packages`.
 */
export async function compile(folder: string): Promise<readonly Diagnostic[]> {
  const config = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
      paths: {
        '@ld-rest/runtime': [join(repository, 'packages/runtime/src/index.ts')],
        '@ld-rest/runtime/*': [join(repository, 'packages/runtime/src/*.ts')],
        '@ld-rest/*': ['./packages/*/src/index.ts'],
      },
    },
    include: ['**/*.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  return parseDiagnostics(await runCompiler(folder));
}

function runCompiler(folder: string): Promise<string> {
  const compiler = join(repository, 'node_modules/ts7/bin/tsc');
  const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [compiler, '-p', folder, '--pretty', 'false'],
      options,
      (error, stdout, stderr) => {
        // It exits with 1 or 2 when it has something to say; anything else is a failure to run.
        if (error && stdout === '') reject(new Error(`The compiler did not run: ${stderr || error.message}`));
        else resolve(stdout);
      },
    );
  });
}

function parseDiagnostics(output: string): readonly Diagnostic[] {
  return output.split('\n').flatMap((text) => {
    const [, file, line, code, message] = /^(.+)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(text) ?? [];
    if (file === undefined || code === undefined || message === undefined) return [];
    return [{ file, line: Number(line), code, message }];
  });
}
