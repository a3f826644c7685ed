import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, by the time they take on one core, most first: who begins one of them last, waits for it while
 * the other cores are idle. A file that is not in the list comes after them, in the order that vitest gives it.
 */
const slowest = [
  'witness/witness',
  'types/compile',
  'generator/commands/update-interrupted',
  'examples/flag-programs',
  'generator/committed-packages',
  'generator/commands/update-killed',
  'contract/samples-of-every-schema',
  'generator/hostile',
  'server-tests/stateful-every-operation',
  'releases/releases',
  'runtime/load',
  'generator/distil/semantic-patch/hostile-prose',
  'types/mistakes',
  'packaging/packaging',
  'packaging/generator-tarball',
  'mcp/every-operation',
  'proxies/proxies',
  'webhook-events/signatures',
  'contract/every-instruction',
  'generator/commands/update-road',
  'generator/distil/semantic-patch/types/merge-types',
  'mcp/approval',
  'server-tests/stateful-account',
  'generator/commands/keep-prose',
  'contract/every-operation',
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
