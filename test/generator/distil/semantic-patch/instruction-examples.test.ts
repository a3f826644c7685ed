import { describe, expect, it } from 'vitest';
import { checkInstructionExamples } from '../../../tools/instruction-examples.js';
import { kindText, patchDocument, patchText } from './kite-patch.js';

const clause =
  '- `clauses`: Array of clause objects, with `attribute` (string), `op` (string), and `values` (array of strings).';

const check = (...instructions: readonly string[]): ReturnType<typeof checkInstructionExamples>['checks'] =>
  checkInstructionExamples(patchDocument({ patchKite: patchText(...instructions) })).checks;

describe('checkInstructionExamples', () => {
  it('finds nothing wrong with examples that fit, shared shapes included', () => {
    const clauses = [{ attribute: 'tail', op: 'in', values: ['red'] }];
    expect(check(kindText('addClauses', [clause], { kind: 'addClauses', clauses }))).toEqual([
      {
        operationId: 'patchKite',
        kind: 'addClauses',
        trailingCommas: false,
        errors: [],
        lacksEnvironmentKey: false,
      },
    ]);
  });

  it('tells which examples do not fit, and why', () => {
    const checks = check(
      kindText('launch', ['- `height`: Must be an integer.'], { kind: 'launch', height: 'high' }),
      kindText('land', ['- `on`: Key of a tree.'], { kind: 'launch' }, { kind: 'crash' }),
      kindText('addClauses', [clause], {
        kind: 'addClauses',
        clauses: [{ attribute: 1, op: 'in', values: [] }],
      }),
    );
    expect(checks.map(({ kind, errors }) => [kind, ...errors])).toEqual([
      ['launch', 'launch/height must be integer {"type":"integer"}'],
      ['land', `launch must have required property 'height' {"missingProperty":"height"}`],
      ['land', 'crash is not documented'],
      ['addClauses', 'addClauses/clauses/0/attribute must be string {"type":"string"}'],
    ]);
  });

  it('tells which bodies lack an environment key that they need', () => {
    const body = '{ "instructions": [{ "kind": "launch" }], }';
    const [checked] = check('* `environmentKey`', kindText('launch', ['These need nothing.'], body));
    expect(checked).toMatchObject({ trailingCommas: true, lacksEnvironmentKey: false });
    const needed = [
      'A semantic patch.',
      '* `environmentKey` (string): (Required) Where.',
      patchText(kindText('launch', [], body)),
    ];
    expect(checkInstructionExamples(patchDocument({ patchKite: needed.join('\n\n') })).checks).toMatchObject([
      { kind: 'launch', lacksEnvironmentKey: true },
    ]);
  });
});
