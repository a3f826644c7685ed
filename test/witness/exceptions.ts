import type { SpecChange } from '../../generator/src/changes/spec-change.js';

/** A sort of breaking change that the compiler does not see, and why it breaks callers all the same. */
export interface Exception {
  readonly reason: string;
  readonly covers: (change: SpecChange, breaking: readonly SpecChange[]) => boolean;
}

/** Breaking changes that the compiler does not see. */
export const exceptions: readonly Exception[] = [
  {
    reason:
      'The method has another name: callers fail on that, and the compiler knows nothing of what it takes and answers.',
    covers: ({ area, operation }, breaking) =>
      breaking.some(
        (other) =>
          other.kind === 'operation-renamed' &&
          other.area === area &&
          other.operation?.name === operation?.name,
      ),
  },
  {
    reason:
      'The type has another name: importers fail on that, and the compiler knows nothing of its properties.',
    covers: ({ area, schema }, breaking) =>
      breaking.some(
        (other) =>
          other.kind === 'model-renamed' &&
          other.area === area &&
          [other.before, ...(other.after?.split(' | ') ?? [])].includes(schema),
      ),
  },
  {
    reason:
      'Of what is wrong with one alternative of a union, the compiler reports one thing, and another is in the plan.',
    covers: (change, breaking) =>
      alternativeOf(change) !== undefined &&
      breaking.some((other) => other !== change && alternativeOf(other) === alternativeOf(change)),
  },
];

function alternativeOf({ area, operation, subject }: SpecChange): string | undefined {
  const [alternative] = /^.*\[\w+\]/.exec(subject) ?? [];
  return alternative && `${area} ${operation?.name ?? ''} ${alternative}`;
}
