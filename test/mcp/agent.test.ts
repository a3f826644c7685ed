import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { flagTasks } from './flag-tasks.js';
import { otherTasks } from './other-tasks.js';
import { runTask, type TaskReport } from './run-task.js';

const agentTasks = [...flagTasks, ...otherTasks];
const reports: TaskReport[] = [];

describe('a scripted agent', () => {
  it('has twenty tasks', () => expect(agentTasks).toHaveLength(20));

  it.each(agentTasks.map((task) => [task.title, task] as const))('can %s', async (_title, task) => {
    const report = await runTask(task);
    reports.push(report);
    expect(report.outcomes).toEqual(task.wants);
    expect(report.logLines).toHaveLength(task.wants.length);
    // What was denied, refused before sending or left to a person changed nothing.
    const writes = report.requests.filter((request) => !/^GET|tried out/.test(request));
    const may = task.wants.some((outcome) =>
      ['approval_requested', 'done', 'failed', 'unknown'].includes(outcome),
    );
    if (!may) expect(writes).toEqual([]);
    expect(report.tokens).toBeLessThan(4000);
  });

  // `npm run mcp:tasks` prints the table.
  afterAll(() => {
    const file = process.env['LD_REST_TASK_TABLE'];
    if (file) writeFileSync(file, JSON.stringify(reports));
  });
});
