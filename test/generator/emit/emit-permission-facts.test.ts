import { expect, it } from 'vitest';
import { printPermission } from '../../../generator/src/emit/emit-permission-facts.js';

const row = (facts: object): object => ({ resource: 'kite/*', role: 'writer', tier: 'published', ...facts });
const actions = ['updateName', 'updateTail', 'updateString', 'updateColour'];
const permissions = JSON.parse(
  JSON.stringify({
    operations: {
      postKite: row({ actions: ['createKite'] }),
      flyKite: row({ actions: ['flyKite'], tier: 'inferred', role: undefined }),
      putKite: row({ actions }),
      patchKite: row({ actions, instructions: { rename: 'updateName' } }),
    },
    withoutAction: ['getWind'],
  }),
);

it.each([
  ['postKite', '`createKite`; Writer'],
  ['flyKite', '`flyKite` (inferred)'],
  ['putKite', '`updateName`, `updateTail` and 2 more; Writer'],
  ['patchKite', 'one action per instruction; Writer'],
  ['getWind', ''],
  ['constructor', 'not known'],
])('says in few words what %s needs', (operationId, wanted) => {
  expect(printPermission(operationId, permissions)).toBe(wanted);
});
