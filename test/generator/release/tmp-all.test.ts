import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { diffModels } from '../../../generator/src/release/diff-models.js';
import { readAreas } from '../../../generator/src/load/read-areas.js';
import { buildModel } from '../../../generator/src/model/build-model.js';
import { normalizeContract } from '../../../generator/src/normalize/normalize-contract.js';
import { sliceArea } from '../../../generator/src/slice/slice-area.js';
import { edit } from './balloon-api.js';
import { listEdits } from './list-edits.js';
it('x', async () => {
  const contract = JSON.parse(readFileSync('spec/openapi.json', 'utf8'));
  const areas = await readAreas('spec/areas.json');
  const model = buildModel(contract, areas);
  for (const area of model.areas) {
    const slice = sliceArea(contract, area);
    const def = areas.filter((a) => a.slug === area.slug);
    const b = buildModel(normalizeContract(slice), def);
    const edits = listEdits(slice);
    const t = performance.now(); let n = 0;
    for (const e of edits.filter((_, i) => i % 3 === 0)) { n++;
      try { if (diffModels(b, buildModel(normalizeContract(edit(slice, e)), def)).length === 0) console.log(area.slug, e.name); }
      catch (err) { if (!String(err).includes('has no operations')) console.log('ERR', e.name, String(err).slice(0, 200)); }
    }
    console.log(area.slug, edits.length, ((performance.now() - t) / n).toFixed(2), 'ms each');
  }
}, 600000);
