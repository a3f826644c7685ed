import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../../generator/src/distil/semantic-patch/read/read-markdown.js';
import { readParameters } from '../../../../../generator/src/distil/semantic-patch/read/read-parameters.js';
import { shapeName } from '../../../../../generator/src/distil/semantic-patch/types/shape-names.js';
import { typeOfProse } from '../../../../../generator/src/distil/semantic-patch/types/type-of-prose.js';

const namesOf = (...lines: readonly string[]): readonly (string | undefined)[] =>
  readParameters(readMarkdown(['##### Parameters', ...lines].join('\n'))).parameters.map((parameter) =>
    shapeName(typeOfProse(parameter)),
  );

describe('shapeName', () => {
  const named: readonly (readonly [string | undefined, string])[] = [
    [
      'InstructionClause',
      'Object with `attribute` (string), `op` (string), `values` (array of strings), `more` (string).',
    ],
    ['InstructionRule', 'Object with `clauses` (array of strings).'],
    [
      'InstructionTarget',
      'Object with `contextKind` (string), `values` (array of strings), `variationId` (string).',
    ],
    ['InstructionUserTarget', 'Object with `values` (array of strings), `variationId` (string).'],
    ['InstructionPrerequisite', 'Object with `key` (string), `variationId` (string).'],
    ['InstructionAction', 'Object with `kind` (string).'],
    ['InstructionRolloutWeights', 'Map of kite to weight, in thousandths of a percent (0-100000).'],
    ['InstructionRoleAttributes', 'Map of kite keys to lists of tags.'],
    [undefined, 'Object with `tail` (string).'],
    [undefined, 'Map of kite to number of tails.'],
    [undefined, 'Map of kite to lists of tails.'],
    [undefined, 'List of kite keys.'],
  ];
  it.each(named)('is %s for "%s"', (want, prose) => {
    expect(namesOf(`- \`kite\`: ${prose}`)).toEqual([want]);
  });

  it('names the choice of a filter, and not its options', () => {
    expect(namesOf('- `kite`: One of', '  - `{"never": true}`', '  - `{"before": 1}`')).toEqual([
      'InstructionLastSeenFilter',
    ]);
    expect(namesOf('- `kite`: One of', '  - `{"never": true}`')).toEqual([undefined]);
  });
});
