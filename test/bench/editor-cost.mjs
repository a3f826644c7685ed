// Measures what typed instructions cost in an editor: a file with 20 semantic patches against a file that says the same in
// 20 JSON Patches, with a package generated from the same contract without its instructions, so that a patch is a JSON
// Patch, bare or with a comment, and nothing else. Prints ratios of medians; the two files take turns.
// Completions are those inside `kind: ''` against `op: ''`, by the language service of TypeScript 5.9 and the language server
// of 7, after a keystroke. Type checking is the whole run of a compiler on the file; checking again is what an editor waits
// for after a keystroke, when everything else is in memory. Needs `npm run build`. Arguments: rounds, 101 unless told, and
// the root of another built checkout, to compare with its package instead, both with the semantic patches.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLanguageServer, openLanguageService, projectSettings } from './editor-cost-editors.mjs';
import { jsonPatches, semanticPatches } from './editor-cost-patches.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const compiler = join(root, 'node_modules/ts7/bin/tsc');
const rounds = Number(process.argv[2] ?? 101);
const otherRoot = process.argv[3];
const limit = otherRoot === undefined ? 1.3 : 1.05;
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const folder = mkdtempSync(join(root, 'node_modules/.cache/editor-cost-'));

const node = (...args) =>
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const write = (path, value) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
};

/** Generates and builds the package as it would be if nothing was known about instructions. */
const buildPlainPackage = () => {
  const contract = JSON.parse(readFileSync(join(root, 'spec/openapi.json'), 'utf8'));
  for (const operation of Object.values(contract.paths).flatMap(Object.values)) {
    delete operation['x-semantic-patch'];
    delete operation['x-merge-patch'];
    const json =
      operation.operationId === 'patchFeatureFlag' && operation.requestBody.content['application/json'];
    if (json) json.schema = { anyOf: [{ $ref: '#/components/schemas/JSONPatch' }, json.schema] };
  }
  const [spec, out] = [join(folder, 'contract.json'), join(folder, 'out')];
  write(spec, contract);
  node('generator/dist/cli.js', 'generate', '--spec', spec, '--area', 'feature-flags', '--out', out);
  const { compilerOptions } = projectSettings;
  write(join(out, 'feature-flags/tsconfig.json'), {
    compilerOptions: { ...compilerOptions, noEmit: false, rootDir: 'src', outDir: 'dist', declaration: true },
    include: ['src'],
  });
  node(compiler, '-p', join(out, 'feature-flags'));
  return join(out, 'feature-flags');
};

/** Makes a project of one file that uses a package. */
const makeProject = (name, packageFolder, { patches, next }) => {
  const project = join(folder, name);
  const file = join(project, 'patches.ts');
  write(join(project, 'package.json'), { type: 'module' });
  write(join(project, 'tsconfig.json'), projectSettings);
  write(file, patches);
  mkdirSync(join(project, 'node_modules/@ld-rest'), { recursive: true });
  symlinkSync(packageFolder, join(project, 'node_modules/@ld-rest/feature-flags'), 'junction');
  return { project, file, compiler, patches, next };
};

/** What an editor waits for. */
const openFile = (editor, { patches, next }) => {
  let keystrokes = 0;
  const type = (text) => {
    keystrokes += 1;
    editor.type(`${text}// ${keystrokes}\n`);
  };
  return {
    complete: async () => {
      type(patches + next);
      const found = await editor.complete((patches + next).lastIndexOf("''") + 1);
      if (!found.some((name) => /\b(turnFlagOn|replace)\b/.test(name)))
        throw new Error(`Completed: ${found.join()}`);
    },
    check: async () => {
      type(patches);
      const [mistake] = await editor.check();
      if (mistake !== undefined) throw new Error(mistake);
    },
    findMistake: async () => {
      type(patches + next);
      const mistakes = await editor.check();
      if (mistakes.length !== 1) throw new Error(`An empty name is one mistake, not ${mistakes.length}.`);
    },
  };
};

/** Runs a compiler on a project; returns what it took by its own clock, in ms. */
const compile = async (tsc, { project }) => {
  const output = execFileSync(process.execPath, [tsc, '-p', project, '--extendedDiagnostics'], {
    encoding: 'utf8',
  });
  return Number(/Total time:\s+([\d.]+)s/.exec(output)[1]) * 1000;
};

/** Measures in ms what a function takes, unless it says so itself. */
const time = async (run) => {
  const start = performance.now();
  return (await run()) ?? performance.now() - start;
};

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

const compare = async (label, own, other, { count = rounds, warmUp = 40 } = {}) => {
  const times = { own: [], other: [] };
  for (let round = -warmUp; round < count; round += 1) {
    const [ours, theirs] = [await time(own), await time(other)];
    if (round >= 0) {
      times.own.push(ours);
      times.other.push(theirs);
    }
  }
  const [ours, theirs] = [median(times.own), median(times.other)];
  const milliseconds = `${ours.toFixed(1)} ms / ${theirs.toFixed(1)} ms`;
  console.log(`${label.padEnd(32)}${(ours / theirs).toFixed(2)}   (${milliseconds}; at most ${limit})`);
};

try {
  const projects = [
    makeProject('own', join(root, 'packages/feature-flags'), semanticPatches()),
    otherRoot === undefined
      ? makeProject('plain', buildPlainPackage(), jsonPatches())
      : makeProject('other', join(resolve(otherRoot), 'packages/feature-flags'), semanticPatches()),
  ];
  const [own, other] = projects;
  for (const { name, open, tsc } of [
    { name: 'TypeScript 5.9', open: openLanguageService, tsc: join(root, 'node_modules/typescript/bin/tsc') },
    { name: 'TypeScript 7', open: openLanguageServer, tsc: compiler },
  ]) {
    const editors = await Promise.all(projects.map(async (project) => open(project)));
    const [ours, theirs] = editors.map((editor, index) => openFile(editor, projects[index]));
    await ours.findMistake();
    await theirs.findMistake();
    await compare(`completions, ${name}`, ours.complete, theirs.complete);
    await compare(`checking again, ${name}`, ours.check, theirs.check);
    await Promise.all(editors.map(async (editor) => editor.close()));
    const runs = { count: Math.ceil(rounds / 10), warmUp: 1 };
    await compare(
      `type checking, ${name}`,
      () => compile(tsc, own),
      () => compile(tsc, other),
      runs,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
