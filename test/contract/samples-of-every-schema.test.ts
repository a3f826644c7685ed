import {
  createSampler,
  createValidators,
  openContract,
  type JsonObject,
  type SampleOptions,
} from '@ld-rest/test-server';
import { expect, test } from 'vitest';
import { readContract } from './read-contract.js';

const document = await readContract();
const contract = openContract(document);
const validators = createValidators(contract);
const options: readonly SampleOptions[] = [
  { variant: 'full' },
  { variant: 'minimal' },
  { variant: 'full', branch: 1 },
  { variant: 'minimal', branch: 2 },
];

function problemsOf(
  direction: 'request' | 'response',
  schemas: readonly (readonly [string, JsonObject])[],
): readonly unknown[] {
  return options.flatMap((option) => {
    const sampler = createSampler(contract, option);
    return schemas.flatMap(
      ([name, schema]) => validators[direction](schema, sampler(schema, { name, serial: 1 })) ?? [],
    );
  });
}

test('Samples of every named schema are valid.', () => {
  const names = Object.keys(contract.resolve('#/components/schemas'));
  const schemas = names.map((name) => [name, { $ref: `#/components/schemas/${name}` }] as const);

  expect(schemas.length).toBeGreaterThan(600);
  expect(problemsOf('request', schemas)).toEqual([]);
  expect(problemsOf('response', schemas)).toEqual([]);
});

test('Samples of every request body are valid.', () => {
  const schemas = contract.operations.flatMap(({ operationId, body }) =>
    body === undefined ? [] : [[operationId, body.schema] as const],
  );

  expect(schemas.length).toBeGreaterThan(100);
  expect(problemsOf('request', schemas)).toEqual([]);
});

test('Samples of every answer, of successes and failures, are valid.', () => {
  const schemas = contract.operations.flatMap(({ operationId, successes, failures }) =>
    [...successes, ...failures].flatMap(({ status, schema }) =>
      schema === undefined ? [] : [[`${operationId} ${status}`, schema] as const],
    ),
  );

  expect(schemas.length).toBeGreaterThan(1500);
  expect(problemsOf('response', schemas)).toEqual([]);
});
