import { describe, expect, it } from 'vitest';
import { isAsynchronous, liftPlans } from '../../../../generator/src/distil/facts/lift-notes.js';
import { liftSuccessor, liftSuccessorPage } from '../../../../generator/src/distil/facts/lift-successor.js';

const callout = (heading: string, body: string): string => `> ### ${heading}\n>\n> ${body}\n\nFly a kite.`;

describe('liftPlans', () => {
  it('lifts the plans of the callout of an operation, or else of its tag', () => {
    const enterprise = callout(
      'Kites is an Enterprise feature',
      'Kites is available on an Enterprise plan. Read on.',
    );
    const addOn = callout(
      'Kites is an add-on feature',
      'It is available as an add-on on a Foundation or Enterprise plan.',
    );
    expect(liftPlans(enterprise, addOn)).toEqual({ 'x-plans': ['Enterprise'] });
    expect(liftPlans('Fly a kite.', addOn)).toEqual({
      'x-add-on': true,
      'x-plans': ['Foundation', 'Enterprise'],
    });
  });

  it('says nothing where only a part needs a plan, or the words stand elsewhere', () => {
    expect(
      liftPlans(callout('Long kites are an Enterprise feature', 'They need an Enterprise plan.'), ''),
    ).toEqual({});
    expect(liftPlans('Kites is an Enterprise feature', 'This is an Enterprise plan.')).toEqual({});
  });
});

describe('isAsynchronous', () => {
  it('knows an operation that answers before its work is done', () => {
    expect(isAsynchronous('Asynchronously cut kites loose.')).toBe(true);
    expect(isAsynchronous('Cut kites loose.')).toBe(false);
  });
});

describe('liftSuccessor', () => {
  it.each([
    ['Deprecated, use `tail` instead. Its end.', 'tail'],
    ['Deprecated, use <code>tail</code>. Its end.', 'tail'],
    ['Deprecated, use `filter=tail:long` instead.', 'filter'],
    ['(deprecated) Goes away. Use tail instead.', 'tail'],
    ['Deprecated.', undefined],
    ['Its end. Use `tail` instead.', undefined],
  ])('reads "%s"', (text, want) => {
    expect(liftSuccessor(text)).toBe(want);
  });
});

describe('liftSuccessorPage', () => {
  const link = '[Get kites\n](https://launchdarkly.com/docs/api/kites/get-kites)';
  it.each([
    [`To use kites instead of balloons, you should use ${link} instead of this endpoint.`, 'kites/get-kites'],
    [`Use the \`fly\` and \`land\` instructions on ${link} instead.`, 'kites/get-kites'],
    [`To learn more, read ${link}.`, undefined],
  ])('reads %j', (text, want) => {
    expect(liftSuccessorPage(text)).toBe(want);
  });
});
