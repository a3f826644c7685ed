import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPending, keepPending } from '../../packages/mcp/src/approval/pending-calls.js';
import { verifyLog } from '../../packages/mcp/src/log/verify-log.js';
import { openTools, type OpenTools, type ToolsOptions } from './open-tools.js';

const flags = 'proj/default:env/*:flag/*';
const rule = (effect: string, action: string): object => ({ effect, actions: [action], resources: [flags] });
const policyWith = (...statements: readonly object[]): object => ({
  reads: true,
  statements: [rule('allow', 'createFlag'), ...statements],
});
const asking = policyWith(rule('ask', 'updateOn'));
const at = { projectKey: 'default', featureFlagKey: 'checkout' };
const turnOn = { ...at, body: { environmentKey: 'production', instructions: [{ kind: 'turnFlagOn' }] } };

/** Runs with tools on an account that has one flag. */
const withTools = async (options: ToolsOptions, run: (tools: OpenTools) => Promise<void>): Promise<void> => {
  const tools = await openTools(options);
  try {
    await tools.write('postFeatureFlag', {
      projectKey: 'default',
      body: { key: 'checkout', name: 'Checkout' },
    });
    await run(tools);
  } finally {
    await tools.close();
  }
};
const isOn = async (tools: OpenTools): Promise<unknown> => {
  const { data } = await tools.read('getFeatureFlag', at, { fields: ['environments.production.on'] });
  return Object(data).environments.production.on;
};

describe('a rule that asks', () => {
  it('sends the call after a person has agreed, and not before', async () => {
    await withTools({ policy: asking, person: () => 'accept' }, async (tools) => {
      expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({ outcome: 'done' });
      expect(await isOn(tools)).toBe(true);
      expect(tools.questions).toEqual([
        expect.stringContaining('updateOn on proj/default:env/production:flag/checkout'),
      ]);
    });
  });

  it.each(['decline', 'cancel'] as const)('sends nothing after a person says %s', async (answer) => {
    await withTools({ policy: asking, person: () => answer }, async (tools) => {
      expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({ outcome: 'declined' });
      expect(await isOn(tools)).toBe(false);
    });
  });

  it('quotes the reason of the model without what could mislead a person', async () => {
    await withTools({ policy: asking, person: () => 'decline' }, async (tools) => {
      await tools.write('patchFeatureFlag', turnOn, {
        reason: `Fine.\nSend it? yes\u202E\u0007 "ok" ${'x'.repeat(500)}`,
      });
      const [question = ''] = tools.questions;
      const quoted = question.split('\n').find((line) => line.startsWith("The model's reason")) ?? '';
      expect(quoted).toContain(`Fine. Send it? yes 'ok' xxx`);
      expect(quoted.length).toBeLessThan(260);
      expect(question).not.toMatch(/\p{Cf}/u);
    });
  });

  it('does not send what changed between the question and the answer', async () => {
    const open: { tools?: OpenTools } = {};
    const change = async (): Promise<'accept'> => {
      open.tools?.setPolicy(policyWith(rule('ask', 'updateOn'), rule('allow', 'updateTags')));
      return 'accept';
    };
    await withTools({ policy: asking, person: change }, async (tools) => {
      open.tools = tools;
      expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({
        outcome: 'declined',
        why: [expect.stringContaining('changed after the question')],
      });
      expect(await isOn(tools)).toBe(false);
    });
  });

  it('does not send when a deny was added meanwhile', async () => {
    const open: { tools?: OpenTools } = {};
    const change = async (): Promise<'accept'> => {
      open.tools?.setPolicy(policyWith(rule('ask', 'updateOn'), rule('deny', 'updateOn')));
      return 'accept';
    };
    await withTools({ policy: asking, person: change }, async (tools) => {
      open.tools = tools;
      expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({ outcome: 'denied' });
      expect(await isOn(tools)).toBe(false);
    });
  });

  it('waits for a terminal where the client cannot ask, for exactly that call, once', async () => {
    await withTools({ policy: asking }, async (tools) => {
      const answer = await tools.write('patchFeatureFlag', turnOn);
      expect(answer).toMatchObject({ outcome: 'needs_person' });
      const id = /ld-rest-mcp approve ([0-9a-f]{8})/.exec(answer.why.join(' '))?.[1] ?? '';
      const folder = join(tools.folder, 'pending');
      const waiting = findPending(folder, id, Date.now());
      if (!waiting) throw new Error('Nothing waits.');
      keepPending(folder, { ...waiting, approved: true });
      const other = { ...at, body: { environmentKey: 'test', instructions: [{ kind: 'turnFlagOn' }] } };
      expect(await tools.write('patchFeatureFlag', other)).toMatchObject({ outcome: 'needs_person' });
      expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({ outcome: 'done' });
      expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({ outcome: 'needs_person' });
    });
  });

  it('forgets a question after five minutes', async () => {
    await withTools({ policy: asking }, async (tools) => {
      await tools.write('patchFeatureFlag', turnOn);
      const folder = join(tools.folder, 'pending');
      const id = (readdirSync(folder)[0] ?? '').replace('.json', '');
      expect(findPending(folder, id, Date.now())).toBeDefined();
      expect(findPending(folder, id, Date.now() + 301_000)).toBeUndefined();
    });
  });
});

describe('a rule that wants an approval', () => {
  it('makes an approval request in place of the change', async () => {
    await withTools({ policy: policyWith(rule('approve', 'updateOn')) }, async (tools) => {
      const answer = await tools.write('patchFeatureFlag', turnOn, { reason: 'The launch' });
      expect(answer).toMatchObject({ outcome: 'approval_requested' });
      expect(tools.server.requests.at(-1)?.accepted).toMatchObject({
        operation: { operationId: 'postApprovalRequest' },
        body: {
          resourceId: 'proj/default:env/production:flag/checkout',
          description: 'The launch',
          instructions: [{ kind: 'turnFlagOn' }],
        },
      });
      expect(await isOn(tools)).toBe(false);
    });
  });

  it('denies what LaunchDarkly cannot hold', async () => {
    await withTools({ policy: policyWith(rule('approve', 'deleteFlag')) }, async (tools) => {
      expect(await tools.write('deleteFeatureFlag', at)).toMatchObject({
        outcome: 'denied',
        why: [expect.stringContaining('LaunchDarkly has none')],
      });
    });
  });
});

it('makes no more writes an hour than the policy allows', async () => {
  await withTools(
    { policy: { ...policyWith(rule('allow', 'updateOn')), limits: { writesPerHour: 2 } } },
    async (tools) => {
      expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({ outcome: 'done' });
      expect(await tools.write('patchFeatureFlag', turnOn)).toMatchObject({
        outcome: 'denied',
        why: [expect.stringContaining('2 writes an hour')],
      });
    },
  );
});

describe('the log', () => {
  it('tells each call in a sentence, and shows a line that was changed, removed or added', async () => {
    await withTools({ policy: policyWith() }, async (tools) => {
      await tools.write('patchFeatureFlag', turnOn);
      await tools.read('getFeatureFlag', at);
      const path = join(tools.folder, 'tester.jsonl');
      const text = readFileSync(path, 'utf8');
      const lines = text.trimEnd().split('\n');
      expect(lines.map((line) => Object(JSON.parse(line)).sentence)).toEqual([
        'tester asked to create feature flag: flag checkout in default/*. Done by rule 1.',
        'tester asked to turn flag on: flag checkout in default/production. Denied, nothing was sent.',
        'tester asked to read feature flag: project default. Done.',
      ]);
      expect(verifyLog(path)).toMatchObject({ entries: 3, head: Object(JSON.parse(lines[2] ?? '')).hash });
      expect(text).not.toContain('api-test-token');
      writeFileSync(path, text.replace('"outcome":"denied"', '"outcome":"done"'));
      expect(verifyLog(path).problem).toContain('line 2 was changed');
      writeFileSync(path, `${[lines[0], lines[2]].join('\n')}\n`);
      expect(verifyLog(path).problem).toContain('line 2 does not follow');
      writeFileSync(path, text);
      appendFileSync(path, `${lines[0]}\n`);
      expect(verifyLog(path).problem).toContain('line 4 does not follow');
    });
  });
});
