import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTools, type OpenTools } from './open-tools.js';

/** An account whose answers about projects take a while. */
const slowly = async (run: (tools: OpenTools) => Promise<void>): Promise<void> => {
  const tools = await openTools({
    policy: {
      reads: true,
      statements: [{ effect: 'allow', actions: ['createProject'], resources: ['proj/*'] }],
    },
    server: {
      intercept: async () => {
        await new Promise((resolve) => setTimeout(resolve, 2300));
        return undefined;
      },
    },
  });
  try {
    await run(tools);
  } finally {
    await tools.close();
  }
};
const logged = (tools: OpenTools): readonly object[] =>
  readFileSync(join(tools.folder, 'tester.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a call that takes long', () => {
  it('reports its progress to a client that asks for it', async () => {
    await slowly(async (tools) => {
      const heard: string[] = [];
      const result = await tools.client.callTool(
        { name: 'ld_read', arguments: { operation: 'getProjects' } },
        { onprogress: ({ progress, message }) => heard.push(`${progress} ${message}`) },
      );
      expect(result.structuredContent).toMatchObject({ outcome: 'done' });
      expect(heard).toEqual(['1 Waiting for LaunchDarkly for 1 s', '2 Waiting for LaunchDarkly for 2 s']);
    });
  });

  it('ends when the client cancels it, and a write that was under way is unknown in the log', async () => {
    await slowly(async (tools) => {
      const call = tools.client.callTool(
        {
          name: 'ld_write',
          arguments: {
            operation: 'postProject',
            args: { body: { key: 'x', name: 'X' } },
            reason: 'A test',
          },
        },
        { signal: AbortSignal.timeout(300) },
      );
      await expect(call).rejects.toThrow('timeout');
      await expect
        .poll(() => logged(tools))
        .toMatchObject([{ operation: 'postProject', outcome: 'unknown' }]);
    });
  });
});
