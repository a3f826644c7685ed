import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSchemas } from '../../../generator/src/model/name-schemas.js';
import { runtimeNames } from '../../../generator/src/model/runtime-names.js';

const name = (...schemas: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(nameSchemas(schemas, new Set(['GetKiteInput'])));

describe('nameSchemas', () => {
  it.each([
    ['Kite', 'Kite'],
    ['putKite', 'PutKite'],
    ['Kite__tail', 'KiteTail'],
    ['getKites_200_response', 'GetKites200Response'],
    ['Error', 'ErrorModel'],
    ['Import', 'ImportModel'],
    ['3dKite', 'Model3dKite'],
    ['GetKiteInput', 'GetKiteInputModel'],
  ])('exports %s as %s', (schema, want) => {
    expect(name(schema)).toEqual({ [schema]: want });
  });

  it.each(runtimeNames.filter((each) => /^[A-Z]/.test(each)))('leaves %s to the runtime', (schema) => {
    expect(name(schema)).toEqual({ [schema]: `${schema}Model` });
  });

  it('leaves a name to the schema that has it already', () => {
    expect(name('putKite', 'PutKite')).toEqual({ PutKite: 'PutKite', putKite: 'PutKiteModel' });
  });

  it('gives every schema another name, an identifier, whatever the schemas are called', () => {
    const schemas = fc.uniqueArray(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/), { maxLength: 30 });
    fc.assert(
      fc.property(schemas, (list) => {
        const names = [...nameSchemas(list, new Set()).values()];
        expect(new Set(names).size).toBe(list.length);
        for (const each of names) expect(each).toMatch(/^[A-Z]\w*$/);
      }),
    );
  });
});
