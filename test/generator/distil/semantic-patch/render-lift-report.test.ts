import { describe, expect, it } from 'vitest';
import { liftSemanticPatches } from '../../../../generator/src/distil/semantic-patch/lift-semantic-patches.js';
import {
  renderLiftNotes,
  renderLiftReport,
} from '../../../../generator/src/distil/semantic-patch/render-lift-report.js';
import { kindText, patchDocument, patchText } from './kite-patch.js';

const report = (...instructions: readonly string[]): ReturnType<typeof liftSemanticPatches>['reports'] =>
  liftSemanticPatches(patchDocument({ patchKite: patchText(...instructions) })).reports;

describe('renderLiftReport', () => {
  it('counts what was lifted and lists what was not', () => {
    const reports = report(
      kindText('launch', ['- `height`: Must be an integer.', '- `mood`: Anything.'], {
        kind: 'launch',
        height: 'high',
        mood: null,
      }),
      kindText('land', [], { kind: 'launch' }, '{ "instructions": [{ "kind": "land" },] }'),
    );
    expect(renderLiftReport(reports)).toBe(
      [
        '| operation | bodies | kinds | parameters | typed | environment key | examples | wrong |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        '| patchKite | semantic-patch | 2 | 2 | 1 | 0 | 3 | 2 |',
        '| 1 operations |  | 2 | 2 | 1 | 0 | 3 | 2 |',
        '',
        'Left `unknown`:',
        '',
        '- patchKite: launch.mood',
        '',
        'Wrong examples:',
        '',
        '- patchKite: land shows "launch"',
        '- patchKite: launch.height is not of the described type',
        '',
        'Examples that are JSON only without their trailing commas:',
        '',
        '- patchKite: land',
        '',
      ].join('\n'),
    );
  });

  it('shows which instructions could do without the environment key that their group asks for', () => {
    const reports = report(
      'They require the `environmentKey`.',
      kindText('launch', []),
      kindText('land', [], { kind: 'land' }),
    );
    expect(renderLiftReport(reports)).toContain('| patchKite | semantic-patch | 2 | 0 | 0 | 2 | 1 | 0 |');
    expect(renderLiftReport(reports)).toMatch(/not in the example:\n\n- patchKite: land\n$/);
  });
});

describe('renderLiftNotes', () => {
  it('names what could not be read, on one line each', () => {
    const reports = report(
      kindText('launch', ['- high up', '- `a`: Name of it.'], '{ "no": "patch" }', 'not JSON\nat all'),
      '#### How to land',
    );
    expect(renderLiftNotes(reports)).toBe(
      [
        'patchKite: heading "How to land" names no instruction, or one that there is already',
        'patchKite: launch: "high up" could not be read',
        String.raw`patchKite: launch: "{ \"no\": \"patch\" }" could not be read`,
        String.raw`patchKite: launch: "not JSON\nat all" could not be read`,
        '',
      ].join('\n'),
    );
  });
});
