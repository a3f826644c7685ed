import { describe, expect, it } from 'vitest';
import { liftSemanticPatches } from '../../../../generator/src/distil/semantic-patch/lift-semantic-patches.js';
import { kindText, patchDocument, patchText } from './kite-patch.js';
import { countLifted } from './lifted-counts.js';

describe('countLifted', () => {
  it('counts kinds, parameters of all alternatives, and what is unknown', () => {
    const text = patchText(
      'They require the `environmentKey`.',
      kindText('launch', ['- `kite`: Key of a kite.', 'or', '- `mood`: Anything.']),
      kindText('land', []),
      '<details>',
      kindText('rename', ['- `name`: The new name.']),
    );
    const { extensions } = liftSemanticPatches(patchDocument({ patchKite: text }));
    const patch = { operationId: 'patchKite', 'x-semantic-patch': extensions.get('patchKite') };
    const post = { operationId: 'postKite', 'x-semantic-patch': { embeds: [] } };
    const contract = { paths: { '/kite': { patch, post, get: { operationId: 'getKite' } } } };
    expect([...countLifted(contract)]).toEqual([
      ['patchKite', { kinds: 3, parameters: 3, unknown: 1, environmentKey: 2 }],
    ]);
  });
});
