import { expect, it } from 'vitest';
import { acceptSingleValues } from '../../../generator/src/normalize/accept-single-values.js';

it('lets a parameter that may be given several times be one value, and leaves the others', () => {
  const list = { type: 'array', items: { type: 'string' } };
  const contract = (schema: object): object => ({
    paths: {
      '/kites': {
        get: {
          parameters: [
            { name: 'tail', in: 'query', schema, explode: true, 'x-repeatable': true },
            { name: 'knot', in: 'query', schema: list },
          ],
        },
        put: { operationId: 'putKite' },
      },
    },
  });
  expect(acceptSingleValues(JSON.parse(JSON.stringify(contract(list))))).toEqual(
    contract({ anyOf: [{ type: 'string' }, list] }),
  );
});
