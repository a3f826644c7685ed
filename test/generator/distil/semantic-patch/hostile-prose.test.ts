import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftSemanticPatches } from '../../../../generator/src/distil/semantic-patch/lift-semantic-patches.js';
import { objectOf } from '../../../../generator/src/document/json.js';
import type { JsonObject } from '../../../../generator/src/document/json.js';
import { kindText, patchDocument, patchText } from './kite-patch.js';

const lift = (text: string): ReturnType<typeof liftSemanticPatches> =>
  liftSemanticPatches(patchDocument({ patchKite: text }));

const kindsOf = (text: string): JsonObject =>
  objectOf(lift(text).extensions.get('patchKite')?.['instructions']);

/** Pieces that mean something to the readers, in any order. */
const pieces = fc.constantFrom(
  '#### ',
  '##### Parameters\n',
  '### Instructions\n',
  '<details>\n',
  '</details>\n',
  '```\n',
  '```json\n',
  '- ',
  '  - ',
  'or\n',
  '- Either\n',
  '`kite`',
  '`__proto__`',
  '`constructor`',
  '`{"never": true}`',
  ': ',
  '(Optional) ',
  '(Required) ',
  ' (string)',
  'List of IDs',
  'Map of a to ',
  'weight, in thousandths of a percent (0-100000)',
  'Each item in the list has ',
  '. ',
  'at least one of ',
  'either ',
  ' but not both',
  'Supported kite actions are ',
  'must be either ',
  'require the `environmentKey` ',
  '{ "instructions": [{ "kind": "launch", "kite": 1 }] }',
  '{ "instructions": [',
  '"',
  '[',
  '\n',
  'launch',
  'land',
  '\u2028',
);

describe('hostile prose', () => {
  it('lifts to schemas that ajv takes, or to nothing, whatever the text is made of', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (text) => {
        const { extensions, schemas } = lift(
          `A semantic patch.\n### Instructions\n#### launch\n${text.join('')}`,
        );
        const ajv = new Ajv({ strict: true }).addVocabulary(['components']);
        for (const schema of Object.values(objectOf(extensions.get('patchKite')?.['instructions']))) {
          ajv.compile({ ...objectOf(schema), components: { schemas } });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('accepts only kinds and parameters that can be names', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (kind, parameter) => {
        const kinds = kindsOf(
          patchText(kindText(kind.replaceAll('\n', ' '), [`- \`${parameter}\`: ID of it.`])),
        );
        const names = Object.values(kinds).flatMap((schema) =>
          Object.keys(objectOf(objectOf(schema)['properties'])),
        );
        expect([...Object.keys(kinds), ...names].filter((name) => !/^\w+$/.test(name))).toEqual([]);
      }),
    );
  });

  it.each(['__proto__', 'two words', 'quo"te', "it's", 'a`b', 'a\u2028b', '${x}', '*/', ''])(
    'refuses the kind %j',
    (kind) => {
      expect(kindsOf(patchText(kindText('launch', []), kindText(kind, [])))).toHaveProperty('launch');
      expect(Object.keys(kindsOf(patchText(kindText('launch', []), kindText(kind, []))))).toEqual(['launch']);
    },
  );

  it('takes kinds that objects inherit for ordinary ones', () => {
    const inherited = ['constructor', 'hasOwnProperty', 'toString', 'valueOf'];
    const text = patchText(
      ...inherited.map((kind) => kindText(kind, ['- `toString`: ID of it.', '- `constructor`: ID of it.'])),
    );
    expect(Object.keys(kindsOf(text)).toSorted()).toEqual(inherited);
    expect(Object.keys(objectOf(objectOf(kindsOf(text)['toString'])['properties'])).toSorted()).toEqual([
      'constructor',
      'kind',
      'toString',
    ]);
  });

  it('leaves the prototype of objects alone', () => {
    const example =
      '{ "__proto__": { "polluted": 1 }, "instructions": [{ "kind": "launch", "__proto__": { "polluted": 1 } }] }';
    const bullets = ['- `__proto__`: ID of it.', '- `kite`: One of', '  - `{"__proto__": {"polluted": 1}}`'];
    lift(patchText(kindText('launch', bullets, example)));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(kindsOf(patchText(kindText('launch', bullets, example)))['launch']).toMatchObject({
      properties: { kind: {}, kite: { type: 'object', properties: {} } },
    });
  });

  const size = 1_000_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
  const numbered = (write: (index: number) => string): string =>
    Array.from({ length: Math.ceil(size / (write(100_000).length + 1)) }, (_, index) => write(index)).join(
      '\n',
    );
  const shown = (instruction: string): string => `\`\`\`\n{"instructions":[${instruction}]}\n\`\`\``;

  const floods: readonly (readonly [string, string])[] = [
    ['one line of spaces', `- ${fill(' ')}x\u2028`],
    ['one line of backticks', `- \`kite\`: ${fill('`')}`],
    ['one line of brackets', `- \`kite\`: ${fill('[a](')}`],
    ['one line of lists', `- \`kite\`: ${fill('list of ')}`],
    ['one line of sentences', `- \`kite\`: ${fill('either. ')}`],
    ['bullets', fill('- `kite`: List of kites.\n')],
    ['different bullets', numbered((index) => `- \`k${index}\`: ID`)],
    [
      'ever deeper bullets',
      Array.from({ length: 1_400 }, (_, index) => `${' '.repeat(index)}- \`k${index}\`: ID`).join('\n'),
    ],
    ['formats', `- \`kite\`: One of\n${fill('  - `{"never": true}`\n')}`],
    ['alternatives', numbered((index) => `- \`k${index}\`: ID\nor`)],
    ['kinds', numbered((index) => `#### k${index}`)],
    [
      'kinds that adopt one another',
      `- \`a\`: A list of kites.\n#### addKite\n##### Parameters\n${numbered((index) => `#### k${index}\n##### Parameters\n- \`a\`: A list of kites.`)}`,
    ],
    [
      'text above kinds',
      `<details>\n${fill('wind \n').slice(0, size / 2)}\n${numbered((index) => `#### k${index}`).slice(0, size / 2)}`,
    ],
    ['fences', fill('```\n')],
    ['examples', fill('```\n{"instructions":[{"kind":"launch","a":1}]}\n```\n')],
    [
      'an example of nested arrays',
      shown(`{"kind":"launch","a":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}`),
    ],
    [
      'an example of nested objects',
      shown(`{"kind":"launch","a":${'{"a":'.repeat(size / 6)}1${'}'.repeat(size / 6)}}`),
    ],
    [
      'an example of different objects',
      shown(`{"kind":"launch","a":[${numbered((index) => `{"k${index}":1},`)}{}]}`),
    ],
    ['an example of one long string', shown(`{"kind":"launch","a":"${fill(String.raw`\"`)}`)],
    ['an example of comments', shown(fill('/* '))],
    ['an example of commas', shown(fill(', '))],
  ];
  it.each(floods)('reads a megabyte of %s in no time', (_, flood) => {
    const start = performance.now();
    lift(`A semantic patch.\n### Instructions\n#### launch\n##### Parameters\n${flood}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
