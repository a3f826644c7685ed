import { checkout, patch, project } from './agent-task.js';
import type { AgentTask } from './agent-task.js';

/** Tasks about flags: search, describe, read, then write. */
export const flagTasks: readonly AgentTask[] = [
  {
    title: 'turn a flag on in test',
    wants: ['done', 'done'],
    run: async (tools, seen) => {
      await tools.call('ld_search', { query: 'turn on a flag' });
      await tools.call('ld_describe', { operations: ['patchFeatureFlag'], kinds: ['turnFlagOn'] });
      seen.push(await tools.write('patchFeatureFlag', patch('checkout', 'test', { kind: 'turnFlagOn' })));
      seen.push(await tools.read('getFeatureFlag', checkout, { fields: ['environments.test.on'] }));
    },
  },
  {
    title: 'turn a flag on in production: an approval request is made',
    wants: ['approval_requested', 'done'],
    run: async (tools, seen) => {
      seen.push(
        await tools.write('patchFeatureFlag', patch('checkout', 'production', { kind: 'turnFlagOn' })),
      );
      seen.push(await tools.read('getApprovalRequests', {}));
    },
  },
  {
    title: 'apply the own approval request: denied',
    wants: ['approval_requested', 'denied'],
    run: async (tools, seen) => {
      const made = await tools.write(
        'patchFeatureFlag',
        patch('checkout', 'production', { kind: 'turnFlagOn' }),
      );
      const id = String(Object(made.data)['_id'] ?? 'x');
      seen.push(made, await tools.write('postApprovalRequestApply', { id, body: { comment: 'Go' } }));
    },
  },
  {
    title: 'find stale flags and archive one after a person agrees',
    wants: ['done', 'done', 'done'],
    person: 'accept',
    run: async (tools, seen) => {
      seen.push(await tools.read('getFeatureFlagStatuses', { ...project, environmentKey: 'production' }));
      seen.push(
        await tools.write('patchFeatureFlag', patch('old-banner', undefined, { kind: 'archiveFlag' })),
      );
      seen.push(
        await tools.read(
          'getFeatureFlag',
          { ...project, featureFlagKey: 'old-banner' },
          { fields: ['archived'] },
        ),
      );
    },
  },
  {
    title: 'archive another one: the person declines',
    wants: ['declined', 'done'],
    person: 'decline',
    run: async (tools, seen) => {
      seen.push(
        await tools.write('patchFeatureFlag', patch('old-search', undefined, { kind: 'archiveFlag' })),
      );
      seen.push(
        await tools.read(
          'getFeatureFlag',
          { ...project, featureFlagKey: 'old-search' },
          { fields: ['archived'] },
        ),
      );
    },
  },
  {
    title: 'archive a flag where nobody can be asked',
    wants: ['needs_person'],
    run: async (tools, seen) => {
      seen.push(
        await tools.write('patchFeatureFlag', patch('old-search', undefined, { kind: 'archiveFlag' })),
      );
    },
  },
  {
    title: 'delete a flag: denied',
    wants: ['denied'],
    run: async (tools, seen) => {
      seen.push(await tools.write('deleteFeatureFlag', checkout));
    },
  },
  {
    title: 'delete a flag by an instruction: denied',
    wants: ['denied'],
    run: async (tools, seen) => {
      seen.push(await tools.write('patchFeatureFlag', patch('checkout', undefined, { kind: 'deleteFlag' })));
    },
  },
  {
    title: 'touch a flag of payments: denied',
    wants: ['denied', 'done'],
    run: async (tools, seen) => {
      const rename = { kind: 'updateName', value: 'Mine' };
      seen.push(await tools.write('patchFeatureFlag', patch('payments-v2', undefined, rename)));
      seen.push(
        await tools.read(
          'getFeatureFlag',
          { ...project, featureFlagKey: 'payments-v2' },
          { fields: ['name'] },
        ),
      );
    },
  },
  {
    title: 'create a flag',
    wants: ['done', 'done'],
    run: async (tools, seen) => {
      const body = { key: 'new-search', name: 'New search', temporary: true, tags: ['search'] };
      seen.push(await tools.write('postFeatureFlag', { ...project, body }));
      seen.push(await tools.read('getFeatureFlags', project, { fields: ['key'] }));
    },
  },
  {
    title: 'create a flag that exists: refused',
    wants: ['failed'],
    run: async (tools, seen) => {
      seen.push(
        await tools.write('postFeatureFlag', { ...project, body: { key: 'checkout', name: 'Again' } }),
      );
    },
  },
  {
    title: 'create a flag, and the answer is lost: read before writing again',
    wants: ['unknown', 'done'],
    intercept: ({ operation }) =>
      operation.operationId === 'postFeatureFlag'
        ? { status: 504, body: { code: 'timeout', message: 'No answer' } }
        : undefined,
    run: async (tools, seen) => {
      seen.push(await tools.write('postFeatureFlag', { ...project, body: { key: 'lost', name: 'Lost' } }));
      seen.push(await tools.read('getFeatureFlags', project, { fields: ['key'] }));
    },
  },
];
