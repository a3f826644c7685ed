import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run-command.mjs';

/** Copies the repository as git would check it out, with node_modules of its own that link to what is installed. */
export async function copyRepository(repository, target) {
  const listed = await run('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: repository });
  for (const path of listed.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(repository, path), join(target, path));
  }
  linkModules(join(repository, 'node_modules'), join(target, 'node_modules'));
  await run('git', ['init', '--quiet'], { cwd: target });
  await commit(target, 'Start');
}

/** Commits everything: changesets compares with what is committed, and tags it. */
export async function commit(target, message) {
  await run('git', ['add', '--all'], { cwd: target });
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false'];
  await run('git', [...author, 'commit', '--quiet', '--allow-empty', '--message', message], { cwd: target });
}

/** Links to what is installed; links to packages of the workspace are relative and lead to those of the copy. */
function linkModules(source, target) {
  mkdirSync(join(target, '@ld-rest'), { recursive: true });
  for (const name of readdirSync(source).filter((entry) => !['.cache', '@ld-rest'].includes(entry))) {
    symlinkSync(join(source, name), join(target, name));
  }
  for (const name of readdirSync(join(source, '@ld-rest'))) {
    symlinkSync(readlinkSync(join(source, '@ld-rest', name)), join(target, '@ld-rest', name));
  }
}

/** Runs something while no package asks for provenance, which can only be proven where a supported CI publishes. */
export async function withoutProvenance(workspace, action) {
  const folders = [
    'generator',
    ...readdirSync(join(workspace, 'packages')).map((name) => `packages/${name}`),
  ];
  const paths = folders
    .map((folder) => join(workspace, folder, 'package.json'))
    .filter((path) => existsSync(path));
  const contents = paths.map((path) => readFileSync(path, 'utf8'));
  for (const [index, path] of paths.entries()) {
    const manifest = JSON.parse(contents[index]);
    writeFileSync(
      path,
      JSON.stringify(
        { ...manifest, publishConfig: { ...manifest.publishConfig, provenance: false } },
        null,
        2,
      ),
    );
  }
  try {
    return await action();
  } finally {
    for (const [index, path] of paths.entries()) writeFileSync(path, contents[index]);
  }
}
