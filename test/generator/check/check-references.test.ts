import { describe, expect, it } from 'vitest';
import { type Change, checkKites as check, schemas } from './check-kites.js';

const toKite = { $ref: '#/components/schemas/Kite' };

describe('has references', () => {
  const extra = [...schemas, 'Kite', 'properties', 'extra'];
  const pointer = '#/components/schemas/Kite/properties/extra/$ref';

  it.each([
    '#/components/schemas/Wind',
    '#/components/schemas/constructor',
    '#/components/schemas/__proto__',
    '#kite',
    '#/components/schemas/%',
    '#/openapi',
  ])('to nothing, %s', async (reference) => {
    expect(await check([extra, { $ref: reference }])).toEqual([
      `${pointer} refers to "${reference}", where there is nothing to refer to. Add it, or correct the reference`,
    ]);
  });

  it.each(['https://example.com/kite.json', 'file:///etc/passwd', './kite.json#/Kite', '//example.com'])(
    'to %s',
    async (reference) => {
      expect(await check([extra, { $ref: reference }])).toEqual([
        `${pointer} refers to "${reference}", outside the document. Expected "#/…"; copy what it refers to into the document`,
      ]);
    },
  );

  it('that is no text', async () => {
    expect(await check([extra, { $ref: 7 }])).toEqual([
      `${pointer} is 7. Expected text such as "#/components/schemas/Flag"`,
    ]);
  });

  it.each<[string, readonly Change[], string]>([
    ['itself', [[[...schemas, 'Knot'], { $ref: '#/components/schemas/Knot' }]], 'Knot'],
    [
      'itself through another',
      [
        [[...schemas, 'Knot'], { allOf: [{ type: 'object' }, { $ref: '#/components/schemas/Loop' }] }],
        [[...schemas, 'Loop'], { oneOf: [{ $ref: '#/components/schemas/Knot' }] }],
      ],
      'Knot',
    ],
  ])('from a schema to %s', async (_, changes, name) => {
    expect(await check(...changes)).toEqual([
      `#/components/schemas/${name} leads back to itself through references, combinations and lists alone ($ref, allOf, oneOf, anyOf, items). Describe the value in one of them`,
    ]);
  });

  it('but may come back to a schema through its properties and items', async () => {
    const properties = { kites: { type: 'array', items: toKite }, $ref: { type: 'string' }, example: toKite };
    expect(
      await check(
        [[...schemas, 'Kite', 'properties'], properties],
        [[...schemas, 'Kite', 'required'], undefined],
      ),
    ).toEqual([]);
  });

  it('that are only data of an example', async () => {
    expect(
      await check(
        [[...schemas, 'Kite', 'example'], { $ref: 'https://example.com' }],
        [[...extra, 'default'], { $ref: '#/x' }],
      ),
    ).toEqual([]);
  });

  it('below a property that is named as a keyword is', async () => {
    expect(await check([[...schemas, 'Kite', 'properties', 'example'], { $ref: '#/nowhere' }])).toEqual([
      expect.stringContaining('#/components/schemas/Kite/properties/example/$ref refers to "#/nowhere"'),
    ]);
  });
});
