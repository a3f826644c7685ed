import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runProgram } from './run-program.js';
import { useStages } from './use-stages.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const programs = readdirSync(examples).filter((name) => name.endsWith('.js'));

const stages = useStages();

describe('Every example', () => {
  const asking = programs.filter((name) => !['post-changes-to-chat.js', 'worker.js'].includes(name));

  test.each(programs)('%s has fewer than 60 lines, and a line in the README.', (name) => {
    expect(readFileSync(join(examples, name), 'utf8').split('\n').length - 1).toBeLessThan(60);
    expect(readFileSync(join(examples, 'README.md'), 'utf8')).toContain(`(${name})`);
  });

  test.each(asking)('%s says in one line that the token is missing.', async (name) => {
    const positionals = name === 'toggle-flag.js' ? ['checkout', 'on'] : [];
    const { status, printed, complaints } = await runProgram({
      command: [name, ...positionals],
      folder: stages.folder(),
    });
    expect({ status, printed }).toEqual({ status: 1, printed: '' });
    expect(complaints).toMatch(/^[^\n]*LAUNCHDARKLY_ACCESS_TOKEN[^\n]*\n$/);
  });
});
