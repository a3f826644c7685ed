import {
  openContract,
  sampleCall,
  sampleSemanticPatch,
  type Contract,
  type ContractOperation,
  type SampleOptions,
} from '@ld-rest/test-server';
import { expect, test } from 'vitest';
import { compileSources } from './compile-sources.js';
import { listGeneratedAreas, methodName, type GeneratedArea } from './generated-areas.js';
import { readContract } from './read-contract.js';
import { readFactoryName } from './write-calls.js';

const variants: readonly SampleOptions[] = [
  { variant: 'full' },
  { variant: 'minimal' },
  { variant: 'full', branch: 1 },
];

function writePatches(contract: Contract, { slug, operationIds }: GeneratedArea): string {
  const operations = contract.operations.filter(({ operationId }) => operationIds.includes(operationId));
  const factory = readFactoryName(slug);
  const calls = operations.flatMap((operation) =>
    variants.flatMap((options) => writeKinds(contract, operation, options)),
  );
  return [
    `import { ${factory} } from '@ld-rest/${slug}';`,
    `const client = ${factory}();`,
    ...calls,
    '',
  ].join('\n');
}

function writeKinds(
  contract: Contract,
  operation: ContractOperation,
  options: SampleOptions,
): readonly string[] {
  const { path } = sampleCall(contract, operation, { variant: 'minimal' });
  const kinds = [...(operation.semanticPatch?.instructions.keys() ?? [])];
  return kinds.map((kind) => {
    const body = sampleSemanticPatch(contract, operation, { ...options, kinds: [kind] });
    return `void client.${methodName(operation.operationId)}(${JSON.stringify({ ...path, body }, null, 2)});`;
  });
}

test('Every kind of instruction, written out, is what the types of its operation take.', async () => {
  const contract = openContract(await readContract());
  const calls = listGeneratedAreas().map(
    (area) => [`${area.slug}.ts`, writePatches(contract, area)] as const,
  );

  expect(await compileSources(Object.fromEntries(calls))).toEqual([]);
});
