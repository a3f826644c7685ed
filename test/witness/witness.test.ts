import { describe, expect, it } from 'vitest';
import type { SpecChange } from '../../generator/src/changes/spec-change.js';
import { pairs } from '../releases/releases.js';
import { callWitness } from './call-witness.js';
import type { Testimony } from './call-witness.js';
import { exceptions } from './exceptions.js';
import { explains } from './match-diagnostics.js';
import type { Finding } from './match-diagnostics.js';

const testimonies = new Map<string, Promise<Testimony>>();

const testimonyOf = (index: number): Promise<Testimony> => {
  const pair = pairs[index];
  if (!pair) throw new Error(`There is no pair of releases number ${index}.`);
  const known = testimonies.get(pair.after) ?? callWitness(pair);
  testimonies.set(pair.after, known);
  return known;
};

const told = ({ diagnostic, probe }: Finding): string =>
  `${probe.area} ${probe.operation ?? probe.schema ?? ''} ${probe.direction ?? ''} ${probe.subject}: ${diagnostic.message}`;

const breaking = ({ changes }: Testimony): readonly SpecChange[] =>
  changes.filter(({ group, area }) => group === 'Breaking' && isKept(area, changes));

/** Nobody can compile against a package that has ended. */
const isKept = (area: string, changes: readonly SpecChange[]): boolean =>
  !changes.some((change) => change.area === area && change.kind === 'area-removed');

describe.each(pairs.map((pair, index) => ({ ...pair, index })))(
  'from $before to $after',
  { timeout: 120_000 },
  ({ index }) => {
    it('consumers compile with the packages that they were written for', async () => {
      const { control } = await testimonyOf(index);
      expect(control.map(told)).toEqual([]);
    });

    it('every complaint of the compiler is in the plan as breaking', async () => {
      const testimony = await testimonyOf(index);
      const unexplained = testimony.findings.filter(
        (finding) => !breaking(testimony).some((change) => explains(change, finding)),
      );
      expect(unexplained.map(told)).toEqual([]);
    });

    it('the compiler complains about everything that the plan calls breaking', async () => {
      const testimony = await testimonyOf(index);
      const unseen = breaking(testimony)
        .filter((change) => !testimony.findings.some((finding) => explains(change, finding)))
        .filter((change) => !exceptions.some(({ covers }) => covers(change, breaking(testimony))));
      expect(unseen.map(({ area, sentence }) => `${area} ${sentence}`)).toEqual([]);
    });

    it('everything that is new to the compiler is in the plan', async () => {
      const { changes, novelties } = await testimonyOf(index);
      const unexplained = novelties.filter((finding) => !changes.some((change) => explains(change, finding)));
      expect(unexplained.map(told)).toEqual([]);
    });

    it('the plan has the packages whose files change, and no others', async () => {
      const { changes, changedPackages } = await testimonyOf(index);
      // A field of a filter that is typed as text only is told in the plan and changes no file.
      const planned = new Set(
        changes
          .filter(({ area, kind }) => kind !== 'filter-fields-added' || changedPackages.includes(area))
          .map(({ area }) => area)
          .filter((area) => !changes.some((change) => change.area === area && change.kind === 'area-added')),
      );
      expect([...planned].toSorted()).toEqual(changedPackages.toSorted());
    });
  },
);
