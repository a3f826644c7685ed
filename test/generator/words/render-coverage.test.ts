import { expect, it } from 'vitest';
import { renderCoverage } from '../../../generator/src/words/render-coverage.js';

it('says that every operation has words', () => {
  const all = { told: 351, all: 351 };
  const parameters = { told: 900, all: 900 };
  const properties = { told: 2690, all: 2700 };

  expect(renderCoverage({ operations: all, parameters, properties, silent: [] })).toBe(
    'words: 351 of 351 operations, 100 % of parameters, 2690 of 2700 properties',
  );
});

it('names the operations that have none, and never rounds up to all', () => {
  const operations = { told: 1, all: 3 };
  const parameters = { told: 999, all: 1000 };
  const none = { told: 0, all: 0 };

  expect(renderCoverage({ operations, parameters, properties: none, silent: ['flyKite', 'landKite'] })).toBe(
    'words: 1 of 3 operations, 99 % of parameters, 0 of 0 properties\n\n' +
      'Without words in spec/words.yaml: `flyKite`, `landKite`.',
  );
});
