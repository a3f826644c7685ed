import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { agentPolicy, flagsBefore } from './agent-task.js';
import type { AgentTask } from './agent-task.js';
import { openTools } from './open-tools.js';
import type { OpenTools, ToolAnswer } from './open-tools.js';

/** What came of a task. */
export interface TaskReport {
  readonly title: string;
  readonly outcomes: readonly string[];
  readonly why: readonly string[];
  readonly requests: readonly string[];
  readonly logLines: readonly string[];
  /** Of the arguments and answers of all its calls. */
  readonly tokens: number;
}

/** Runs a task on an account of its own. */
export async function runTask(task: AgentTask): Promise<TaskReport> {
  const { person, intercept } = task;
  let prepared = false;
  const tools = await openTools({
    policy: {
      ...agentPolicy,
      statements: [{ effect: 'allow', actions: ['*'], resources: ['proj/*:env/*:flag/*'] }],
    },
    ...(person ? { person: () => person } : {}),
    server: { intercept: (call) => (prepared ? intercept?.(call) : undefined) },
  });
  try {
    for (const key of flagsBefore)
      await tools.write('postFeatureFlag', { projectKey: 'default', body: { key, name: key } });
    tools.setPolicy(agentPolicy);
    prepared = true;
    return await watch(task, tools);
  } finally {
    await tools.close();
  }
}

async function watch({ title, run }: AgentTask, tools: OpenTools): Promise<TaskReport> {
  const logBefore = readLog(tools).length;
  const requestsBefore = tools.server.requests.length;
  const seen: ToolAnswer[] = [];
  let tokens = 0;
  const counting: OpenTools = {
    ...tools,
    call: async (tool, args) => {
      const answer = await tools.call(tool, args);
      tokens += encode(JSON.stringify(args)).length + encode(answer.text).length;
      return answer;
    },
    read: (operation, args = {}, more = {}) => counting.call('ld_read', { operation, args, ...more }),
    write: (operation, args, more = {}) =>
      counting.call('ld_write', { operation, args, reason: title, ...more }),
  };
  await run(counting, seen);
  return {
    title,
    tokens,
    outcomes: seen.map(({ outcome }) => outcome),
    why: seen.flatMap(({ why }) => why),
    requests: tools.server.requests.slice(requestsBefore).map(({ method, query, accepted }) => {
      const tried = query.get('dryRun') === 'true' ? ' (tried out)' : '';
      return `${method} ${accepted?.operation.operationId ?? 'refused'}${tried}`;
    }),
    logLines: readLog(tools).slice(logBefore),
  };
}

function readLog({ folder }: OpenTools): readonly string[] {
  const lines = readFileSync(join(folder, 'tester.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => String(Object(JSON.parse(line)).sentence));
}
