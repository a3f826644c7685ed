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

  it('gives the names that are taken to nobody, and no name twice', () => {
    expect(name('putKite', 'PutKite', 'put_kite', 'putKiteModel')).toEqual({
      PutKite: 'PutKite',
      putKite: 'PutKiteModel',
      putKiteModel: 'PutKiteModelModel',
      put_kite: 'PutKiteModelModelModel',
    });
  });

  it('gives the same names in whatever order the schemas come', () => {
    expect(name('putKite', 'put_kite')).toEqual(name('put_kite', 'putKite'));
    expect(Object.keys(name('putKite', 'PutKite'))).toEqual(['PutKite', 'putKite']);
  });

  it('gives every schema another name, an identifier, whatever the schemas are called', () => {
    // Few characters, so that nearly every list has names that become the same.
    const schemas = fc.uniqueArray(fc.stringMatching(/^[aA1_.-]{1,3}$/), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(schemas, (list) => {
        const names = [...nameSchemas(list, new Set()).values()];
        expect(new Set(names).size).toBe(list.length);
        for (const each of names) expect(each).toMatch(/^[A-Z]\w*$/);
      }),
    );
  });
});
