import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, by the time they take on one core, most first: who begins one of them last, waits for it while
 * the other cores are idle. A file that is not in the list comes after them, in the order that vitest gives it.
 */
const slowest = [
  'types/compile',
  'witness/witness',
  'generator/committed-packages',
  'generator/commands/update-interrupted',
  'contract/samples-of-every-schema',
  'server-tests/stateful-every-operation',
  'generator/commands/update-killed',
  'generator/commands/update-road',
  'runtime/load',
  'releases/releases',
  'generator/hostile',
  'types/mistakes',
  'mcp/approval',
  'proxies/proxies',
  'generator/commands/update',
  'generator/commands/update-release',
  'contract/every-instruction',
  'packaging/packaging',
  'webhook-events/signatures',
];

/** Runs the slowest files first. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is the sequencer's own method
    const sorted = await super.sort(files);
    return sorted.toSorted((left, right) => rankOf(left) - rankOf(right));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = slowest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return rank < 0 ? slowest.length : rank;
}
