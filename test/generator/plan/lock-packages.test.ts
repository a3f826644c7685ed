import { expect, it } from 'vitest';
import { objectOf } from '../../../generator/src/document/json.js';
import { lockPackages } from '../../../generator/src/plan/lock-packages.js';

const lock = {
  lockfileVersion: 3,
  packages: {
    '': { name: 'flock' },
    'node_modules/@ld-rest/ducks': { resolved: 'packages/ducks', link: true },
    'node_modules/yaml': { version: '2.0.0' },
    'packages/ducks': { name: '@ld-rest/ducks', version: '1.0.0' },
  },
};

it('enters packages that come as npm would, and takes out those that leave', () => {
  const manifest = {
    name: '@ld-rest/owls',
    version: '1.0.0',
    description: 'Owls',
    license: 'MIT',
    dependencies: { '@ld-rest/runtime': '^1.0.0' },
    engines: { node: '>=20.19.0' },
  };
  const { packages } = lockPackages(lock, { come: [{ slug: 'owls', manifest }], leave: ['ducks'] });
  expect(JSON.stringify(packages)).toBe(
    JSON.stringify({
      '': { name: 'flock' },
      'node_modules/@ld-rest/owls': { resolved: 'packages/owls', link: true },
      'node_modules/yaml': { version: '2.0.0' },
      'packages/owls': {
        name: '@ld-rest/owls',
        version: '1.0.0',
        license: 'MIT',
        dependencies: { '@ld-rest/runtime': '^1.0.0' },
        engines: { node: '>=20.19.0' },
      },
    }),
  );
});

it('changes nothing when no package comes or leaves', () => {
  expect(JSON.stringify(lockPackages(lock, { come: [], leave: [] }))).toBe(JSON.stringify(lock));
});

it('sorts as npm does, by locale', () => {
  const { packages } = lockPackages(
    { packages: { 'node_modules/zebra': {}, 'node_modules/Yak': {}, '': {}, 'node_modules/ant': {} } },
    { come: [], leave: [] },
  );
  expect(Object.keys(objectOf(packages))).toEqual([
    '',
    'node_modules/ant',
    'node_modules/Yak',
    'node_modules/zebra',
  ]);
});
