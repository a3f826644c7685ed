import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { readAreas } from '../../../generator/src/areas/read-areas.js';
import type { AreaDefinition } from '../../../generator/src/areas/read-areas.js';
import { readDocument } from '../../../generator/src/load/read-document.js';
import { adoptAreas } from '../../../generator/src/areas/adopt-areas.js';
import { buildModel } from '../../../generator/src/areas/build-model.js';
import { taggedOperations } from '../../../generator/src/areas/tagged-operations.js';
import type { ApiModel } from '../../../generator/src/model/types.js';
import { diffModels } from '../../../generator/src/diff/diff-models.js';
import { sliceArea } from '../../../generator/src/slice/slice-area.js';
import { edit, modelOf } from './balloon-api.js';
import { listEdits } from './list-edits.js';
import type { NamedEdit } from './list-edits.js';

/** A part of the real contract, with everything that can be changed in it. */
interface Part {
  readonly contract: JsonObject;
  readonly areas: readonly AreaDefinition[];
  readonly edits: readonly NamedEdit[];
}

let parts: readonly Part[] = [];

beforeAll(async () => {
  const contract = await readDocument('spec/openapi.json');
  const areas = await readAreas('spec/areas.json');
  parts = buildModel(contract, areas).areas.map((area) => {
    const slice = sliceArea(contract, area);
    return {
      contract: slice,
      areas: areas.filter(({ slug }) => slug === area.slug),
      edits: listEdits(slice),
    };
  });
});

const anyPart = fc.nat().map((index): Part => {
  const part = parts[index % parts.length];
  if (!part) throw new Error('The contract has no areas.');
  return part;
});

/** An area may have lost its only operation. */
const modelOfPart = (contract: JsonObject, { areas }: Part): ApiModel =>
  modelOf(contract, adoptAreas({ areas, before: [], after: taggedOperations(contract) }).areas);

it('finds nothing between a document and itself', () => {
  fc.assert(
    fc.property(anyPart, (part) => {
      const model = modelOfPart(part.contract, part);
      expect(diffModels(model, modelOfPart(part.contract, part))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('finds something between a document and itself with any valid change', () => {
  fc.assert(
    fc.property(anyPart, fc.nat(), (part, index) => {
      const { name, ...change } = part.edits[index % part.edits.length] ?? { name: 'no edit' };
      const after = modelOfPart(edit(part.contract, change), part);
      const found = diffModels(modelOfPart(part.contract, part), after).length > 0;
      expect({ name, found }).toEqual({ name, found: true });
    }),
    { numRuns: 200 },
  );
});
