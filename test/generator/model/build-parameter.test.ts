import { describe, expect, it } from 'vitest';
import { buildParameter } from '../../../generator/src/model/build-parameter.js';

const plain = { name: 'tail', in: 'query', schema: { type: 'string' } };

describe('buildParameter', () => {
  it('builds a parameter of which nothing more is known', () => {
    expect(buildParameter(plain)).toEqual({
      name: 'tail',
      place: 'query',
      required: false,
      deprecated: false,
      shape: { kind: 'string' },
      explode: true,
      pageSize: undefined,
      repeatable: false,
      joined: false,
      values: [],
      sort: undefined,
      filter: undefined,
      unit: undefined,
      default: undefined,
      maximum: undefined,
      successor: undefined,
      prose: undefined,
    });
  });

  it('takes over what the contract says', () => {
    const lifted = {
      'x-default': 'red',
      'x-list': 'comma',
      'x-maximum': 9,
      'x-repeatable': true,
      'x-successor': 'knot',
      'x-unit': 'seconds',
      'x-values': ['blue', 'red'],
    };
    expect(buildParameter({ ...plain, ...lifted })).toMatchObject({
      default: 'red',
      joined: true,
      maximum: 9,
      repeatable: true,
      successor: 'knot',
      unit: 'seconds',
      values: ['blue', 'red'],
    });
  });

  it('builds what can be sorted by', () => {
    const sort = { fields: ['name', 'size'], list: true };
    expect(buildParameter({ ...plain, 'x-sort': sort })).toMatchObject({
      joined: true,
      sort: { fields: ['name', 'size'] },
    });
  });

  it('builds what can be filtered by', () => {
    const fields = {
      name: { operators: ['equals'] },
      old: { deprecated: true, successor: 'state', type: 'boolean' },
      seen: { properties: { before: { type: 'integer', unit: 'milliseconds' } } },
      tails: { separator: '+', values: ['red'] },
    };
    const { filter } = buildParameter({
      ...plain,
      'x-filter': { dialect: 'operator', strings: 'bare', fields },
    });
    expect(filter).toMatchObject({ dialect: 'operator', strings: 'bare', anyField: false });
    expect(filter?.fields).toMatchObject([
      { name: 'name', type: 'string', operators: ['equals'], deprecated: false },
      { name: 'old', type: 'boolean', deprecated: true, successor: 'state' },
      {
        name: 'seen',
        type: 'object',
        properties: [{ name: 'before', type: 'integer', unit: 'milliseconds' }],
      },
      { name: 'tails', type: 'string', separator: '+', values: ['red'] },
    ]);
  });
});
