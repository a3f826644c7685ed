import { expect, it } from 'vitest';
import { renderSummary } from '../../../generator/src/plan/render-summary.js';
import { planOf } from './balloon-release.js';

const flightTo = { set: { '/components/schemas/Flight/properties/to': { type: 'string' } } };

it('lists what a person decides after what breaks', () => {
  expect(renderSummary(planOf(flightTo), ['One thing.', 'Another.'])).toMatch(
    /^\*\*Breaks nobody\.\*\* 1 minor\.\n\nA person decides:\n\n- One thing\.\n- Another\.\n\n\| package/,
  );
});

it('lists it also when nothing changes for users', () => {
  expect(renderSummary(planOf({}), ['One thing.'])).toBe(
    'A person decides:\n\n- One thing.\n\nNothing changes.\n',
  );
});
