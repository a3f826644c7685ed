// Runs the tasks of the scripted agent, and prints what came of each: outcomes, requests, log lines and tokens.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ld-rest-mcp-'));
const file = join(folder, 'tasks.json');
try {
  const { status, stdout } = spawnSync('npx', ['vitest', 'run', 'test/mcp/agent.test.ts'], {
    cwd: root,
    env: { ...process.env, LD_REST_TASK_TABLE: file },
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.log(stdout);
    process.exitCode = 1;
  }
  const tasks = JSON.parse(readFileSync(file, 'utf8'));
  console.log('| task | outcomes | requests | log | tokens |\n|---|---|---|---|---|');
  for (const { title, outcomes, requests, logLines, tokens } of tasks)
    console.log(
      `| ${title} | ${outcomes.join(', ')} | ${requests.join(', ') || 'none'} | ${logLines.join(' ')} | ${tokens} |`,
    );
  console.log(
    `\n${tasks.length} tasks, ${tasks.reduce((sum, { tokens }) => sum + tokens, 0)} tokens in all.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
