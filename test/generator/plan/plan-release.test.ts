import { expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { balloonAreas } from '../diff/balloon-api.js';
import { packageOf, planOf, release, ticketAreas, tickets } from './balloon-release.js';

it('gives each package that changes one bump, the largest first', () => {
  expect(planOf(release).packages.map(({ slug, bump, state }) => `${slug} ${bump} ${state}`)).toEqual([
    'balloons major goes on',
    'flights minor goes on',
  ]);
});

it('sorts packages of one bump by name', () => {
  const change = {
    set: {
      '/components/schemas/Balloon/properties/height': { type: 'number' },
      '/components/schemas/Flight/properties/to': { type: 'string' },
    },
  };
  expect(planOf(change).packages.map(({ slug, bump }) => `${slug} ${bump}`)).toEqual([
    'balloons minor',
    'flights minor',
  ]);
});

it('sorts packages by bump and name, in whatever order they change', () => {
  const [balloons, ...others] = balloonAreas;
  const flightsFirst = [...others, ...(balloons ? [balloons] : [])];
  const height = { '/components/schemas/Balloon/properties/height': { type: 'number' } };
  const to = { '/components/schemas/Flight/properties/to': { type: 'string' } };
  const failure = { '/paths/~1flights/get/responses/404': { description: 'Not Found' } };
  const bumps = (set: JsonObject): readonly string[] =>
    planOf({ set }, flightsFirst).packages.map(({ slug, bump }) => `${slug} ${bump}`);
  expect(bumps({ ...height, ...to })).toEqual(['balloons minor', 'flights minor']);
  expect(bumps({ ...height, ...failure })).toEqual(['balloons minor', 'flights patch']);
});

it('gives a package the highest bump of its changes', () => {
  const patch = { '/paths/~1flights/get/responses/404': { description: 'Not Found' } };
  const minor = { '/components/schemas/Flight/properties/to': { type: 'string' } };
  expect(packageOf(planOf({ set: patch }), 'flights').bump).toBe('patch');
  expect(packageOf(planOf({ set: { ...patch, ...minor } }), 'flights').bump).toBe('minor');
});

it('leaves out packages of which nothing changes', () => {
  const change = { set: { '/components/schemas/Flight/properties/to': { type: 'string' } } };
  expect(planOf(change).packages.map(({ slug }) => slug)).toEqual(['flights']);
});

it('tells packages that come and packages that end', () => {
  const { packages } = planOf(tickets, ticketAreas);
  expect(packages.map(({ slug, state }) => `${slug} ${state}`)).toEqual(['flights ends', 'tickets new']);
});
