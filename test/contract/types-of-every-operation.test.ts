import { openContract } from '@ld-rest/test-server';
import { expect, test } from 'vitest';
import { compileSources } from './compile-sources.js';
import { listGeneratedAreas } from './generated-areas.js';
import { readContract } from './read-contract.js';
import { writeCalls } from './write-calls.js';

// Without a wrong line, a check that checks nothing would pass.
const wrong = `import { createFeatureFlagsClient } from '@ld-rest/feature-flags';
void createFeatureFlagsClient().getFeatureFlags({ projectKey: 1 });
`;

test('Every method takes valid data and returns valid data, as its types say.', async () => {
  const contract = openContract(await readContract());
  const calls = listGeneratedAreas().map((area) => [`${area.slug}.ts`, writeCalls(contract, area)] as const);

  const diagnostics = await compileSources({ ...Object.fromEntries(calls), 'wrong.ts': wrong });

  expect(diagnostics).toEqual([
    {
      file: 'wrong.ts',
      line: 2,
      code: 'TS2322',
      message: "Type 'number' is not assignable to type 'string'.",
    },
  ]);
});
