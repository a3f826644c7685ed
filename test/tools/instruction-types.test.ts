import { expect, test } from 'vitest';
import { kindText, patchDocument, patchText } from '../generator/distil/semantic-patch/kite-patch.js';
import { checkInstructionTypes } from './instruction-types.js';

const showing = (...examples: readonly unknown[]) => patchText(kindText('turnFlagOn', [], ...examples));

test('A documented patch that fits is passed; one that does not is listed with the reason of the compiler.', async () => {
  const right = { kind: 'addTags', values: ['beta'] };
  const wrong = { kind: 'addTags', values: 'beta' };
  const verdicts = await checkInstructionTypes(patchDocument({ patchFeatureFlag: showing(right, wrong) }));

  expect(verdicts).toMatchObject([
    { instructions: [right], instructionDiagnostics: [], bodyDiagnostics: [] },
    {
      operationId: 'patchFeatureFlag',
      kind: 'turnFlagOn',
      instructions: [wrong],
      instructionDiagnostics: [
        { line: 5, message: "Type 'string' is not assignable to type 'readonly string[]'." },
      ],
      bodyDiagnostics: [{ line: 6, message: "Type 'string' is not assignable to type 'readonly string[]'." }],
    },
  ]);
});

test('A body that lacks its environment is told from instructions that do not fit.', async () => {
  const verdicts = await checkInstructionTypes(
    patchDocument({ patchSegment: showing({ kind: 'addTags', values: ['beta'] }) }),
  );

  expect(verdicts).toMatchObject([
    {
      instructionDiagnostics: [],
      bodyDiagnostics: [{ message: expect.stringContaining("Property 'environmentKey' is missing") }],
    },
  ]);
});

test('Commas that JSON does not allow are overlooked, and told.', async () => {
  const verdicts = await checkInstructionTypes(
    patchDocument({ patchFeatureFlag: showing('{ "instructions": [{ "kind": "archiveFlag", }], }') }),
  );

  expect(verdicts).toMatchObject([{ trailingCommas: true, instructionDiagnostics: [], bodyDiagnostics: [] }]);
});

test('An operation that no package has is an error that names it.', async () => {
  await expect(
    checkInstructionTypes(patchDocument({ patchFilm: showing({ kind: 'turnFlagOn' }) })),
  ).rejects.toThrow('patchFilm is in no generated package.');
});
