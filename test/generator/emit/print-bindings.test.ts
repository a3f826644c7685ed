import { describe, expect, it } from 'vitest';
import { printBindings } from '../../../generator/src/emit/print-bindings.js';

/** An import of this name is a line of 120 characters. */
const longest = 'k'.repeat(120 - 'import {  } from "./kites.js";'.length);

describe('printBindings', () => {
  it.each([
    [
      'a short list on one line',
      { given: ['Kite', 'Tail'], want: 'import { Kite, Tail } from "./kites.js";' },
    ],
    ['a line of 120 characters', { given: [longest], want: `import { ${longest} } from "./kites.js";` }],
    [
      'one name a line where the line would be longer',
      {
        given: [longest, 'T'],
        want: `import {\n    ${longest},\n    T,\n} from "./kites.js";`,
      },
    ],
  ])('prints %s', (_title, { given, want }) => {
    expect(printBindings({ keyword: 'import', names: given, from: './kites.js' })).toBe(want);
  });
});
