import { checkout, patch, project } from './agent-task.js';
import type { AgentTask } from './agent-task.js';

/** Tasks about AI Configs, tokens and segments, and what goes wrong on the way. */
export const otherTasks: readonly AgentTask[] = [
  {
    title: 'build an AI Config and serve it in test',
    wants: ['done', 'done', 'done', 'done'],
    run: async (tools, seen) => {
      const C = { ...project, configKey: 'support' };
      seen.push(
        await tools.write('postAIConfig', {
          ...project,
          body: { key: 'support', name: 'Support', mode: 'completion' },
        }),
      );
      seen.push(
        await tools.write('postAIConfigVariation', {
          ...C,
          body: {
            key: 'calm',
            name: 'Calm',
            messages: [{ role: 'system', content: 'You help people.' }],
            modelConfigKey: 'OpenAI.gpt-4o',
          },
        }),
      );
      const targeting = await tools.read('getAIConfigTargeting', C);
      seen.push(targeting);
      const { variations } = Object(targeting.data);
      const variationId = String(Object(variations?.at(-1))['_id']);
      seen.push(
        await tools.write('patchAIConfigTargeting', {
          ...C,
          body: {
            environmentKey: 'test',
            instructions: [{ kind: 'updateFallthroughVariationOrRollout', variationId }],
          },
        }),
      );
    },
  },
  {
    title: 'serve the AI Config in production: denied',
    wants: ['done', 'denied'],
    run: async (tools, seen) => {
      seen.push(
        await tools.write('postAIConfig', {
          ...project,
          body: { key: 'support', name: 'Support', mode: 'completion' },
        }),
      );
      seen.push(
        await tools.write('patchAIConfigTargeting', {
          ...project,
          configKey: 'support',
          body: {
            environmentKey: 'production',
            instructions: [{ kind: 'updateFallthroughVariationOrRollout', variationId: 'x' }],
          },
        }),
      );
    },
  },
  {
    title: 'create a token: denied, since no star grants it',
    wants: ['denied'],
    run: async (tools, seen) => {
      seen.push(await tools.write('postToken', { body: { name: 'mine', role: 'admin' } }));
    },
  },
  {
    title: 'misspell a kind, then follow the error',
    wants: ['failed', 'done'],
    run: async (tools, seen) => {
      seen.push(await tools.write('patchFeatureFlag', patch('checkout', 'test', { kind: 'turnFlagOnn' })));
      seen.push(await tools.write('patchFeatureFlag', patch('checkout', 'test', { kind: 'turnFlagOn' })));
    },
  },
  {
    title: 'try a change out first',
    wants: ['done', 'done'],
    run: async (tools, seen) => {
      const rename = patch('checkout', undefined, { kind: 'updateName', value: 'Till' });
      seen.push(await tools.write('patchFeatureFlag', rename, { dry_run: true }));
      seen.push(await tools.read('getFeatureFlag', checkout, { fields: ['name'] }));
    },
  },
  {
    title: 'create a segment in test, and one in production: denied',
    wants: ['done', 'denied'],
    run: async (tools, seen) => {
      const body = { key: 'beta-people', name: 'Beta people' };
      seen.push(await tools.write('postSegment', { ...project, environmentKey: 'test', body }));
      seen.push(await tools.write('postSegment', { ...project, environmentKey: 'production', body }));
    },
  },
  {
    title: 'climb out of the project by a key: refused',
    wants: ['failed', 'failed'],
    run: async (tools, seen) => {
      seen.push(await tools.read('getFeatureFlags', { projectKey: '..' }));
      seen.push(await tools.write('deleteFeatureFlag', { projectKey: 'default', featureFlagKey: '%2e%2e' }));
    },
  },
  {
    title: 'say who changed what today',
    wants: ['done', 'done'],
    run: async (tools, seen) => {
      seen.push(await tools.write('patchFeatureFlag', patch('checkout', 'test', { kind: 'turnFlagOn' })));
      seen.push(
        await tools.read('getAuditLogEntries', {}, { fields: ['date', 'kind', 'title'], max_items: 3 }),
      );
    },
  },
];
