import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSession } from '@ld-rest/mcp';
import { TEST_TOKEN } from '@ld-rest/test-server';
import { expect, it } from 'vitest';
import { openTools } from './open-tools.js';

const policyWith = (limits: object): object => ({
  statements: [{ effect: 'allow', actions: ['createFlag'], resources: ['proj/*:env/*:flag/*'] }],
  limits,
});
const flag = (key: string): object => ({ projectKey: 'default', body: { key, name: key } });

it('counts the writes of all processes of an agent, also after a restart, and those that are under way', async () => {
  const tools = await openTools({ policy: policyWith({ writesPerHour: 3 }) });
  try {
    expect(await tools.write('postFeatureFlag', flag('one'))).toMatchObject({ outcome: 'done' });
    const other = openSession({
      accessToken: TEST_TOKEN,
      baseUrl: tools.server.url,
      agent: 'tester',
      folder: tools.folder,
      policy: join(tools.folder, 'policy.json'),
    });
    const giveBack = other.writes.take(3);
    expect(giveBack).toBeDefined();
    expect(other.writes.take(3)).toBeDefined();
    expect(other.writes.take(3)).toBeUndefined();
    giveBack?.();
    expect(other.writes.take(3)).toBeDefined();
    // What was denied, failed or only tried out takes no place.
    await tools.write('postFeatureFlag', flag('one'));
    await tools.write('postFeatureFlag', flag('two'), { dry_run: true });
    const outcomes = [];
    for (const key of ['two', 'three', 'four'])
      outcomes.push((await tools.write('postFeatureFlag', flag(key))).outcome);
    expect(outcomes).toEqual(['done', 'done', 'denied']);
  } finally {
    await tools.close();
  }
});

it('sends no write that it cannot log, and says so with a read', async () => {
  const tools = await openTools({ policy: { reads: true, ...policyWith({}) } });
  try {
    mkdirSync(join(tools.folder, 'tester.jsonl'));
    const why = [expect.stringContaining('The log cannot be written'), expect.anything()];
    expect(await tools.write('postFeatureFlag', flag('one'))).toMatchObject({ outcome: 'denied', why });
    expect(tools.server.requests).toEqual([]);
    expect(await tools.read('getProjects')).toMatchObject({
      outcome: 'done',
      why: [expect.stringContaining('The log could not be written')],
    });
  } finally {
    await tools.close();
  }
});
