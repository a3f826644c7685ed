import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPending, goodFor, keepPending } from '../../packages/mcp/src/approval/pending-calls.js';
import { command, runCommand, type Ended } from './run-command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ld-rest-mcp-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): Ended => runCommand(folder, args);
const policyFile = (policy: object): string => {
  const path = join(folder, 'policy.json');
  writeFileSync(path, JSON.stringify({ agents: { bot: policy } }));
  return path;
};
const flags = 'proj/web:env/test:flag/*';
const good = {
  reads: true,
  statements: [
    { effect: 'allow', actions: ['update*'], resources: [flags] },
    { effect: 'approve', actions: ['updateRules'], resources: [flags] },
    { effect: 'deny', actions: ['updateTargets'], resources: ['proj/*:env/*:flag/*'] },
  ],
};
const turnOn = (environmentKey: string): string =>
  JSON.stringify({
    projectKey: 'web',
    featureFlagKey: 'checkout',
    body: { environmentKey, instructions: [{ kind: 'turnFlagOn' }] },
  });
describe('ld-rest-mcp policy', () => {
  it('check says that a policy is fine, or what is wrong with it', () => {
    const place = (policy: object): readonly string[] => ['--policy', policyFile(policy), '--agent', 'bot'];
    expect(run(...place(good), 'policy', 'check')).toEqual({
      code: 0,
      out: 'The policy of "bot" is fine: 3 rules, reads allowed.',
      told: '',
    });
    const wrong = (statement: object): string =>
      run(...place({ statements: [statement] }), 'policy', 'check').told;
    expect(wrong({ effect: 'allow', actions: ['updateOnn'], resources: [flags] })).toContain(
      'Did you mean "updateOn"?',
    );
    expect(wrong({ effect: 'alow', actions: ['*'], resources: [flags] })).toContain('effect "alow"');
    expect(wrong({ effect: 'allow', actions: ['*'], resources: ['proj/web;tag:env/*:flag/*'] })).toContain(
      'names tags',
    );
    expect(wrong({ effect: 'allow', actions: ['*'], resource: [flags] })).toContain(
      'unknown entry "resource"',
    );
    expect(wrong({ effect: 'allow', operations: ['getFlagz'] })).toContain('does not exist');
    expect(wrong({ effect: 'allow', operations: ['deleteFeatureFlag'] })).toContain(
      'Allow its actions: deleteFlag',
    );
    expect(run('--policy', policyFile(good), '--agent', 'bat', 'policy', 'check')).toMatchObject({
      code: 1,
      told: expect.stringContaining('Did you mean "bot"?'),
    });
  });

  it('explain says what a call needs and which rule decides', () => {
    const place = ['--policy', policyFile(good), '--agent', 'bot', 'policy', 'explain', 'patchFeatureFlag'];
    expect(run(...place, turnOn('test')).out).toBe(
      [
        'patchFeatureFlag: allow',
        '  needs updateOn on proj/web:env/test:flag/checkout (turnFlagOn)',
        '  rule 1: allow updateOn on proj/web:env/test:flag/checkout',
      ].join('\n'),
    );
    expect(run(...place, turnOn('production')).out).toContain('patchFeatureFlag: deny');
    expect(run(...place, '{"projectKey":".."}')).toMatchObject({
      code: 1,
      told: expect.stringContaining('another endpoint'),
    });
    expect(run(...place, '{').told).toContain('no JSON');
  });

  it('export prints a role that says no more than the file', () => {
    const { out } = run('--policy', policyFile(good), '--agent', 'bot', 'policy', 'export');
    const role: readonly { effect: string; actions: readonly string[]; resources: readonly string[] }[] =
      JSON.parse(out);
    expect(role[0]).toEqual({ effect: 'allow', actions: ['viewProject'], resources: ['proj/*'] });
    expect(role[1]).toMatchObject({ effect: 'allow', resources: [flags] });
    expect(role[1]?.actions).toContain('updateOn');
    expect(role[1]?.actions).not.toContain('updateName');
    expect(role.slice(2)).toEqual([
      { effect: 'deny', actions: ['updateRules'], resources: [flags] },
      { effect: 'allow', actions: ['createApprovalRequest'], resources: [flags] },
      { effect: 'deny', actions: ['updateTargets'], resources: ['proj/*:env/*:flag/*'] },
    ]);
  });
});

describe('ld-rest-mcp approve', () => {
  const waiting = {
    id: 'a1f3'.padEnd(64, '0'),
    question: 'bot wants to call deleteFeatureFlag, which deletes.',
    expires: Date.now() + goodFor,
    approved: false,
  };
  const pending = (): string => join(folder, 'pending');

  it('refuses what does not wait, and whoever is not at a terminal', () => {
    expect(run('approve', 'ffff')).toMatchObject({
      code: 1,
      told: expect.stringContaining('No call waits under "ffff"'),
    });
    keepPending(pending(), waiting);
    expect(run('approve', 'a1f3')).toMatchObject({
      code: 1,
      told: 'Only a person at a terminal can approve a call.',
    });
    expect(findPending(pending(), 'a1f3', Date.now())?.approved).toBe(false);
  });

  it.skipIf(!existsSync('/usr/bin/script')).each([
    ['yes', true, 'Approved for five minutes'],
    ['y', false, 'Not approved. Nothing is sent.'],
  ])('takes "%s" at a terminal for what it is', async (typed, approved, told) => {
    keepPending(pending(), waiting);
    const child = spawn(
      '/usr/bin/script',
      ['-qec', `${process.execPath} ${command} approve a1f3`, '/dev/null'],
      { env: { PATH: process.env['PATH'], LD_MCP_FOLDER: folder } },
    );
    let shown = '';
    let asked = false;
    child.stdout.on('data', (data: Buffer) => {
      shown += String(data);
      if (!asked && shown.includes('to send it: ')) {
        asked = true;
        child.stdin.end(`${typed}\n`);
      }
    });
    await new Promise((resolve) => child.once('close', resolve));
    expect(shown).toContain(waiting.question);
    expect(shown).toContain(told);
    expect(findPending(pending(), 'a1f3', Date.now())?.approved).toBe(approved);
  });

  it('wants to know exactly which call is meant', () => {
    keepPending(pending(), waiting);
    keepPending(pending(), { ...waiting, id: 'a1f3'.padEnd(64, '1') });
    expect(run('approve', 'a1f3').told).toContain('No call waits');
    expect(readdirSync(pending())).toHaveLength(2);
  });
});
