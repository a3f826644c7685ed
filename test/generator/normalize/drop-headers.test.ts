import { expect, it } from 'vitest';
import { dropHeaders } from '../../../generator/src/normalize/drop-headers.js';

it('drops the header parameters of an operation and keeps the others', () => {
  const env = { name: 'env', in: 'query', schema: { type: 'string' } };
  const trace = { name: 'X-Trace', in: 'header', schema: { type: 'string' } };
  const contract = (...parameters: readonly (typeof env)[]): Parameters<typeof dropHeaders>[0] => ({
    paths: { '/kites': { get: { operationId: 'getKites', parameters } } },
  });
  expect(dropHeaders(contract(trace, env))).toEqual(contract(env));
});
