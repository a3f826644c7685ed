import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instructions, toolDefinitions } from '../../packages/mcp/src/server/tool-definitions.js';
import { openTools, type OpenTools } from './open-tools.js';

const everywhere = 'proj/default:env/*:flag/*';
const policy = {
  reads: true,
  statements: [
    { effect: 'allow', actions: ['createFlag', 'updateOn', 'updateName'], resources: [everywhere] },
    { effect: 'allow', actions: ['createAccessToken'], resources: ['member/*:token/*', 'service-token/*'] },
  ],
};
const at = { projectKey: 'default', featureFlagKey: 'checkout' };
const turn = (kind: string, more: object = {}): object => ({
  ...at,
  body: { environmentKey: 'production', instructions: [{ kind }], ...more },
});

describe('the tools', () => {
  let tools: OpenTools;
  beforeAll(async () => {
    tools = await openTools({ policy });
    await tools.write('postFeatureFlag', {
      projectKey: 'default',
      body: { key: 'checkout', name: 'Checkout' },
    });
  });
  afterAll(() => tools.close());

  it('are four, in at most 600 tokens, with instructions of at most 100', async () => {
    const { tools: listed } = await tools.client.listTools();
    expect(listed.map(({ name }) => name)).toEqual(['ld_search', 'ld_describe', 'ld_read', 'ld_write']);
    expect(listed).toEqual(JSON.parse(JSON.stringify(toolDefinitions)));
    await expect(`${instructions}\n\n${JSON.stringify(listed, null, 2)}\n`).toMatchFileSnapshot('tools.txt');
    expect(encode(JSON.stringify(listed)).length).toBeLessThanOrEqual(600);
    expect(encode(instructions).length).toBeLessThanOrEqual(100);
    expect(tools.client.getInstructions()).toBe(instructions);
  });

  it('find, describe and call an operation', async () => {
    const found = await tools.call('ld_search', { query: 'turn a flag on' });
    expect(found.text).toContain('patchFeatureFlag (write)');
    const described = await tools.call('ld_describe', {
      operations: ['patchFeatureFlag'],
      kinds: ['turnFlagOn'],
    });
    expect(described.text).toContain('turnFlagOn');
    expect(await tools.write('patchFeatureFlag', turn('turnFlagOn'))).toMatchObject({ outcome: 'done' });
    const read = await tools.read('getFeatureFlag', at, { fields: ['key', 'environments.production.on'] });
    expect(read.data).toEqual({ key: 'checkout', environments: { production: { on: true } } });
  });

  it('answer the same in text and in structured content', async () => {
    const result = await tools.client.callTool({
      name: 'ld_read',
      arguments: { operation: 'getFeatureFlag', args: at },
    });
    expect(JSON.parse(Object(result.content[0]).text)).toEqual(result.structuredContent);
  });

  it.each([
    [
      'an unknown tool argument',
      'ld_read',
      { operation: 'getFeatureFlag', args: at, confirm: true },
      'no argument "confirm"',
    ],
    ['a wrong type', 'ld_read', { operation: 7 }, '"operation" is no string'],
    [
      'an unknown operation',
      'ld_read',
      { operation: 'patchFeatureFlagg' },
      'Did you mean "patchFeatureFlag"?',
    ],
    [
      'an unknown parameter',
      'ld_read',
      { operation: 'getFeatureFlag', args: { ...at, enviroment: 'x' } },
      'no parameter "enviroment"',
    ],
    [
      'an unknown kind',
      'ld_write',
      { operation: 'patchFeatureFlag', args: turn('turnFlagOnn'), reason: 'x' },
      'Did you mean "turnFlagOn"?',
    ],
    [
      'an unknown field',
      'ld_write',
      { operation: 'patchFeatureFlag', args: turn('turnFlagOn', { coment: 'x' }), reason: 'x' },
      'Did you mean "comment"?',
    ],
    [
      'a missing environment',
      'ld_write',
      { operation: 'patchFeatureFlag', args: turn('turnFlagOn', { environmentKey: undefined }), reason: 'x' },
      'environmentKey is missing',
    ],
    [
      'a JSON Patch',
      'ld_write',
      {
        operation: 'patchFeatureFlag',
        args: { ...at, body: [{ op: 'replace', path: '/name', value: 'x' }] },
        reason: 'x',
      },
      'JSON Patch is refused',
    ],
    [
      'a JSON Patch beside instructions',
      'ld_write',
      { operation: 'patchFeatureFlag', args: turn('turnFlagOn', { patch: [] }), reason: 'x' },
      'JSON Patch and merge patch are refused',
    ],
    [
      'a merge patch',
      'ld_write',
      { operation: 'patchFeatureFlag', args: { ...at, body: { merge: { name: 'x' } } }, reason: 'x' },
      'JSON Patch and merge patch are refused',
    ],
    ['two dots', 'ld_read', { operation: 'getFeatureFlags', args: { projectKey: '..' } }, 'another endpoint'],
    [
      'encoded dots',
      'ld_read',
      { operation: 'getFeatureFlags', args: { projectKey: '%2e%2e' } },
      'another endpoint',
    ],
    [
      'a slash',
      'ld_read',
      { operation: 'getFeatureFlags', args: { projectKey: 'a/../../members' } },
      'another endpoint',
    ],
    ['a colon', 'ld_read', { operation: 'getFeatureFlags', args: { projectKey: 'web:env/x' } }, 'a key has'],
    ['a star', 'ld_read', { operation: 'getFeatureFlags', args: { projectKey: '*' } }, 'a key has'],
    ['a tag', 'ld_read', { operation: 'getFeatureFlags', args: { projectKey: 'web;tag' } }, 'a key has'],
    [
      'an object as a key',
      'ld_read',
      { operation: 'getFeatureFlags', args: { projectKey: { a: 1 } } },
      'projectKey is object',
    ],
    [
      'a strange cursor',
      'ld_read',
      { operation: 'getFeatureFlags', args: { projectKey: 'default' }, cursor: 'WyJhIl0' },
      'belongs to no call',
    ],
  ])('refuse %s before anything is sent', async (_title, tool, args, why) => {
    const before = tools.server.requests.length;
    const answer = await tools.call(tool, args);
    expect({ outcome: answer.outcome, why: answer.why.join(' ') }).toEqual({
      outcome: 'failed',
      why: expect.stringContaining(why),
    });
    expect(tools.server.requests.length).toBe(before);
  });

  it('read with ld_read and write with ld_write only', async () => {
    expect(await tools.read('deleteFeatureFlag', at)).toMatchObject({ outcome: 'denied' });
    expect(await tools.write('getFeatureFlag', at)).toMatchObject({ outcome: 'failed' });
    expect(await tools.write('deleteFeatureFlag', at)).toMatchObject({
      outcome: 'denied',
      why: [expect.stringContaining('no rule allows deleteFlag')],
    });
  });

  it('try a change out where the API can', async () => {
    const before = await tools.read('getFeatureFlag', at, { fields: ['environments.production.on'] });
    expect(await tools.write('patchFeatureFlag', turn('turnFlagOff'), { dry_run: true })).toMatchObject({
      outcome: 'done',
      why: [expect.stringContaining('Tried out only'), expect.anything()],
    });
    expect((await tools.read('getFeatureFlag', at, { fields: ['environments.production.on'] })).data).toEqual(
      before.data,
    );
  });

  it('show no secret, neither by its place nor by its form', async () => {
    const environment = await tools.read('getEnvironment', { projectKey: 'default', environmentKey: 'test' });
    expect(environment.data).toMatchObject({ apiKey: '[secret]', mobileKey: '[secret]' });
    const token = await tools.write('postToken', { body: { name: 'agent', role: 'reader' } });
    expect(token).toMatchObject({ outcome: 'done', data: { token: '[secret]' } });
    const sent = tools.server.requests.at(-1)?.answer.body;
    expect(token.text).not.toContain(String(Object(sent).token));
    await tools.write('patchFeatureFlag', {
      ...at,
      body: { instructions: [{ kind: 'updateName', value: 'sdk-01234567-89ab-cdef-0123-456789abcdef' }] },
    });
    expect((await tools.read('getFeatureFlag', at)).text).not.toContain('sdk-01234567');
  });
});
