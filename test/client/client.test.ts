import { fileURLToPath } from 'node:url';
import { createClient } from '@ld-rest/client';
import { fakeLaunchDarkly } from '@ld-rest/runtime/testing';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

describe('createClient', () => {
  it('calls methods of any area on one connection', async () => {
    const fake = fakeLaunchDarkly();
    fake.on('GET /api/v2/projects/{projectKey}', { key: 'web' });
    fake.on('GET /api/v2/projects/{projectKey}/ai-configs/{configKey}', { key: 'agent' });
    const ld = createClient(fake.options);
    expect(await ld.projects.getProject({ projectKey: 'web' })).toEqual({ key: 'web' });
    expect(await ld.aiConfigs.getAIConfig({ projectKey: 'web', configKey: 'agent' })).toEqual({
      key: 'agent',
    });
    expect(fake.requests.map(({ path }) => path)).toEqual([
      '/api/v2/projects/web',
      '/api/v2/projects/web/ai-configs/agent',
    ]);
  });

  it('walks lists, item by item, page by page, and as a whole', async () => {
    const fake = fakeLaunchDarkly();
    const keys = ['a', 'b', 'c'];
    fake.list(
      'GET /api/v2/flags/{projectKey}',
      keys.map((key) => ({ key })),
      2,
    );
    const { featureFlags } = createClient(fake.options);
    const walk = featureFlags.getFeatureFlags.paginate({ projectKey: 'web' });
    expect((await walk.toArray()).map(({ key }) => key)).toEqual(keys);
    const read: string[] = [];
    for await (const { key } of walk) read.push(key);
    expect(read).toEqual(keys);
    const sizes: number[] = [];
    for await (const { items } of walk.pages()) sizes.push(items.length);
    expect(sizes).toEqual([2, 1]);
  });

  it('gives the same method each time, and is no promise', async () => {
    const ld = createClient(fakeLaunchDarkly().options);
    expect(ld.teams.getTeams).toBe(ld.teams.getTeams);
    expect(await Promise.resolve(ld.teams)).toBe(ld.teams);
  });

  it('names the areas', () => {
    expect(createClient.areas).toContain('featureFlags');
    expect(Object.keys(createClient(fakeLaunchDarkly().options))).toEqual(createClient.areas);
  });

  it('refuses a method that the area does not have', async () => {
    const ld = createClient(fakeLaunchDarkly().options);
    const call: unknown = Reflect.get(ld.tags, 'getTag');
    if (typeof call !== 'function') throw new Error('Expected a method that stands for any name.');
    await expect(call()).rejects.toThrow('The area tags has no method getTag. Check its name.');
  });

  it('refuses options that cannot work at once', () => {
    expect(() => createClient({ accessToken: 'sdk-123' })).toThrow('SDK');
  });

  it('is bundled with one runtime, and with the areas in files of their own', async () => {
    const { metafile } = await build({
      stdin: {
        contents: `import { createClient } from '@ld-rest/client'; createClient().tags.getTags();`,
        resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      },
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'out',
      write: false,
      metafile: true,
    });
    const chunks = Object.values(metafile.outputs).map(({ inputs }) => Object.keys(inputs));
    const withRuntime = chunks.filter((inputs) => inputs.includes('packages/runtime/dist/index.js'));
    const areas = chunks.filter((inputs) => inputs.some((path) => /packages\/(tags|teams)\//.test(path)));
    expect(withRuntime).toHaveLength(1);
    expect(areas).toEqual([['packages/tags/dist/index.js'], ['packages/teams/dist/index.js']]);
  });
});
