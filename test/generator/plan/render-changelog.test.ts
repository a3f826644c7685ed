import { expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { renderChangelog } from '../../../generator/src/plan/render-changelog.js';
import { reference } from '../diff/balloon-api.js';
import type { Edit } from '../diff/balloon-api.js';
import { packageOf, planBetween, planOf } from './balloon-release.js';

const received = '/components/schemas/Balloon/properties';
const summary = '/components/schemas/BalloonSummary/properties';
const flight = '/components/schemas/Flight/properties';
const getFlights = '/paths/~1flights/get';

const text = { type: 'string' };
const step = (kind: string): JsonObject => ({
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string', enum: [kind] } },
});
const method = (operationId: string, schema = 'Flight'): JsonObject => ({
  operationId,
  tags: ['Flights (beta)'],
  'x-stability': 'beta',
  responses: {
    200: { description: 'OK', content: { 'application/json': { schema: reference(schema) } } },
  },
});
const methods = (...names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [`/paths/~1${name}`, { get: method(name) }]));

const flights = (change: Edit): string => renderChangelog(packageOf(planOf(change), 'flights'));
const balloons = (change: Edit): string => renderChangelog(packageOf(planOf(change), 'balloons'));

it('names all new methods in one line', () => {
  expect(flights({ set: methods('getA', 'getB', 'getC') })).toBe(
    '**Added**\n\n- New methods: `getA`, `getB` and `getC` (all beta).',
  );
});

it('says which of several methods are beta', () => {
  const stable = { [`/paths/~1getB/get/x-stability`]: 'stable' };
  expect(flights({ set: { ...methods('getA', 'getB', 'getC'), ...stable } })).toBe(
    '**Added**\n\n- New methods: `getA` (beta), `getB` and `getC` (beta).',
  );
});

it('counts the rest of the methods that a schema reaches', () => {
  const first = { set: methods('getA', 'getB', 'getC', 'getD', 'getE') };
  expect(renderChangelog(packageOf(planBetween(first, { set: { [`${flight}/to`]: text } }), 'flights'))).toBe(
    '**Added**\n\n- `Flight.to` is new: `string`. Returned by `getA`, `getB`, `getC`, `getD` and 3 more (all beta).',
  );
});

it('counts no rest of two', () => {
  const first = { set: methods('getA', 'getB', 'getC', 'getD') };
  expect(
    renderChangelog(packageOf(planBetween(first, { set: { [`${flight}/to`]: text } }), 'flights')),
  ).toContain('Returned by `getA`, `getB`, `getC`, `getD`, `getFlights` and `postFlight` (all beta).');
});

it('names in full what a user has to change, and how', () => {
  const first = { set: methods('getA', 'getB', 'getC', 'getD', 'getE', 'getF', 'getG') };
  const remove = ['getA', 'getB', 'getC', 'getD', 'getE', 'getF', 'getG'].map((name) => `/paths/~1${name}`);
  expect(renderChangelog(packageOf(planBetween(first, { remove }), 'flights'))).toBe(
    '**Breaking in beta**\n\n- `getA`, `getB`, `getC`, `getD`, `getE`, `getF` and `getG` (all beta) are gone: LaunchDarkly no longer documents them. Stop calling them.',
  );
});

it('shortens what concerns many methods and breaks none', () => {
  const names = ['getA', 'getB', 'getC', 'getD', 'getE', 'getF', 'getG'];
  const set = Object.fromEntries(names.map((name) => [`/paths/~1${name}/get/deprecated`, true]));
  expect(renderChangelog(packageOf(planBetween({ set: methods(...names) }, { set }), 'flights'))).toBe(
    '**Deprecated**\n\n- `getA`, `getB`, `getC`, `getD` and 3 more (all beta) are deprecated.',
  );
});

it('tells that methods graduate, and not that their tag says so', () => {
  const tag = ['Flights'];
  const change = {
    set: { [`${getFlights}/tags`]: tag, '/paths/~1flights/post/tags': tag },
    remove: [`${getFlights}/x-stability`, '/paths/~1flights/post/x-stability'],
  };
  const areas = [
    { slug: 'balloons', title: 'Balloons', tags: ['Balloons'], operations: [] },
    { slug: 'flights', title: 'Flights', tags: ['Flights', 'Flights (beta)'], operations: [] },
  ];
  expect(renderChangelog(packageOf(planOf(change, areas), 'flights'))).toBe(
    '**Graduated**\n\n- `getFlights` and `postFlight` are no longer beta.',
  );
});

it('tells a new tag of methods that do not graduate', () => {
  const areas = [
    { slug: 'balloons', title: 'Balloons', tags: ['Balloons'], operations: [] },
    { slug: 'flights', title: 'Flights', tags: ['Flights', 'Flights (beta)'], operations: [] },
  ];
  const change = {
    set: { [`${getFlights}/tags`]: ['Flights'] },
    remove: ['/paths/~1flights/post/x-stability'],
  };
  expect(renderChangelog(packageOf(planOf(change, areas), 'flights'))).toBe(
    '**Changed**\n\n- `getFlights` (beta) is documented under `Flights`, no longer under `Flights (beta)`; calls stay as they are.\n\n**Graduated**\n\n- `postFlight` is no longer beta.',
  );
});

it('tells in one line what happens alike to several schemas', () => {
  const box = { type: 'object', properties: { weight: { type: 'number' }, size: text } };
  const first = {
    set: {
      '/components/schemas/Crate': box,
      '/components/schemas/Pail': box,
      [`${received}/crate`]: reference('Crate'),
      [`${received}/pail`]: reference('Pail'),
    },
  };
  const second = {
    set: {
      '/components/schemas/Crate/properties/weight/deprecated': true,
      '/components/schemas/Pail/properties/weight/deprecated': true,
      '/components/schemas/Crate/properties/size/nullable': true,
      '/components/schemas/Pail/properties/size/type': 'number',
    },
  };
  expect(renderChangelog(packageOf(planBetween(first, second), 'balloons'))).toBe(
    [
      '**Breaking**\n',
      '- `Crate.size` can be null. Check for null before use. Returned by `getBalloon`.',
      '- `Pail.size` changes from `string` to `number`. Adapt the code that reads it. Returned by `getBalloon`.\n',
      '**Deprecated**\n',
      '- `Crate.weight` and `Pail.weight` are deprecated. Returned by `getBalloon`.',
    ].join('\n'),
  );
});

it('tells what comes to a parameter list as a list', () => {
  const change = {
    set: {
      [`${getFlights}/parameters/4`]: { name: 'from', in: 'query', schema: text },
      [`${getFlights}/parameters/5`]: { name: 'to', in: 'query', schema: text },
    },
  };
  expect(flights(change)).toBe(
    '**Added**\n\n- `getFlights` (beta) takes new parameters: `from` (`string`) and `to` (`string`).',
  );
});

it('tells what goes from a parameter list as a list', () => {
  const remove = [`${getFlights}/parameters/3`, `${getFlights}/parameters/2`];
  expect(flights({ remove })).toBe(
    '**Breaking in beta**\n\n- `getFlights` (beta) no longer takes the parameters `expand` (`string`) and `sort` (`string`). Stop passing them.',
  );
});

it('tells the properties of a schema as a list, each by its way from the schema', () => {
  expect(balloons({ remove: [`${received}/note`, `${received}/basket/properties/seats`] })).toContain(
    '- `Balloon` no longer has `basket.seats` (`number`) and `note` (`string`). Stop reading them. Returned by `getBalloon`.',
  );
});

it('tells alternatives of one place as a list', () => {
  const one = { set: { [`${received}/steps`]: { oneOf: [step('rise'), text] } } };
  const three = {
    set: { [`${received}/steps`]: { oneOf: [step('rise'), text, step('land'), step('drift')] } },
  };
  expect(renderChangelog(packageOf(planBetween(one, three), 'balloons'))).toBe(
    '**Breaking**\n\n- `Balloon.steps` can also be `land` and `drift`. Handle the new case. Returned by `getBalloon`.',
  );
  expect(renderChangelog(packageOf(planBetween(three, one), 'balloons'))).toBe(
    '**Changed**\n\n- `Balloon.steps` is no longer listed as `land` and `drift`. Returned by `getBalloon`.',
  );
});

it('tells the names of types as a list, and the rest of many by their number', () => {
  const names = Array.from({ length: 15 }, (_, index) => `Part${String.fromCodePoint(65 + index)}`);
  const schemas = names.map((name) => [
    `/components/schemas/${name}`,
    { type: 'object', properties: { a: text } },
  ]);
  const properties = names.map((name) => [`${received}/basket/properties/${name}`, reference(name)]);
  const change = { set: Object.fromEntries([...schemas, ...properties]) };
  expect(balloons(change)).toContain(
    '- New types: `PartA`, `PartB`, `PartC`, `PartD`, `PartE`, `PartF`, `PartG`, `PartH`, `PartI`, `PartJ`, `PartK`, `PartL` and 3 more.',
  );
});

it('names a method once, however many ways lead from it to what changes', () => {
  const twice = {
    set: {
      '/components/schemas/Crate': { type: 'object', properties: { weight: { type: 'number' } } },
      [`${received}/spare`]: reference('Crate'),
      [`${received}/stowed`]: reference('Cargo'),
    },
  };
  const once = {
    set: { [`${received}/spare`]: reference('Cargo'), '/components/schemas/Cargo/properties/size': text },
  };
  expect(renderChangelog(packageOf(planBetween(twice, once), 'balloons'))).toContain(
    '- `Cargo.size` is new: `string`. Returned by `getBalloon`.',
  );
});

it('introduces data that has no name by its methods', () => {
  const change = { set: { [`${getFlights}/parameters/2/schema`]: { type: 'string', enum: ['a'] } } };
  expect(flights(change)).toBe(
    "**Breaking in beta**\n\n- `getFlights` (beta): `expand` in the input takes only `'a'`; it took any `string`. Send one of the listed values.",
  );
});

it('puts what breaks first, and types last', () => {
  const change = {
    set: {
      [`${summary}/key/type`]: 'number',
      [`${received}/load`]: reference('Crate'),
      '/components/schemas/Crate': { type: 'object', properties: { a: text } },
      '/paths/~1balloons/put': { ...method('putBalloons', 'BalloonSummary'), tags: ['Balloons'] },
    },
  };
  expect(balloons(change).match(/\*\*\w+\*\*|- New \w+/g)).toEqual([
    '**Breaking**',
    '**Added**',
    '- New method',
    '- New type',
    '**Changed**',
  ]);
});
