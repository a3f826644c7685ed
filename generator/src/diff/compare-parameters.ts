import type { Operation, PageSize, Parameter } from '../model/types.js';
import { compareKnownValues } from './compare-known-values.js';
import { compareValues } from './compare-values.js';
import { operationFinding, operationPointer } from './operation-finding.js';
import type { OperationContext, OperationFinding } from './operation-finding.js';
import { renderShape } from './render-shape.js';
import type { OperationChangeKind } from '../changes/change-catalogue.js';

interface PlacedParameter {
  readonly parameter: Parameter;
  readonly pointer: string;
}

/** Compares the parameters of an operation by name: the input is flat, so it does not matter whether path or query takes one. */
export function compareParameters(context: OperationContext): readonly OperationFinding[] {
  const before = parametersByName(context.before);
  const after = parametersByName(context.after);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => compareParameter(before.get(name), after.get(name), context));
}

/** The contract lists the parameters of the path first. */
function parametersByName(operation: Operation): ReadonlyMap<string, PlacedParameter> {
  const parameters = [...operation.pathParameters, ...operation.queryParameters];
  return new Map(
    parameters.map((parameter, index) => [
      parameter.name,
      { parameter, pointer: operationPointer(operation, 'parameters', index) },
    ]),
  );
}

function compareParameter(
  before: PlacedParameter | undefined,
  after: PlacedParameter | undefined,
  context: OperationContext,
): readonly OperationFinding[] {
  const { releases } = context;
  if (!before) {
    if (!after) return [];
    const { required, name, shape } = after.parameter;
    const kind = required ? 'required-parameter-added' : 'parameter-added';
    return [
      operationFinding(kind, after.pointer, { subject: name, after: renderShape(shape, releases.after) }),
    ];
  }
  if (!after) {
    const { name, shape } = before.parameter;
    return [
      operationFinding('parameter-removed', before.pointer, {
        subject: name,
        before: renderShape(shape, releases.before),
      }),
    ];
  }
  const shapes = {
    before: { shape: before.parameter.shape, pointer: `${before.pointer}/schema` },
    after: { shape: after.parameter.shape, pointer: `${after.pointer}/schema` },
    subject: after.parameter.name,
  };
  return [
    ...compareFacts(before.parameter, after),
    ...compareKnownValues({ before: before.parameter, after: after.parameter, pointer: after.pointer }),
    ...compareValues(shapes, 'input', context),
  ];
}

function compareFacts(
  before: Parameter,
  { parameter: after, pointer }: PlacedParameter,
): readonly OperationFinding[] {
  const subject = after.name;
  const kinds: readonly (OperationChangeKind | undefined)[] = [
    flagKind(before.required, after.required, 'parameter-now-required', 'parameter-now-optional'),
    flagKind(before.deprecated, after.deprecated, 'parameter-deprecated', 'parameter-undeprecated'),
    before.prose === after.prose ? undefined : 'parameter-reworded',
  ];
  const texts: readonly (readonly [OperationChangeKind, string, string])[] = [
    ['parameter-place-changed', before.place, after.place],
    ['parameter-serialization-changed', serializationOf(before), serializationOf(after)],
    ['page-size-changed', pageSizeOf(before.pageSize), pageSizeOf(after.pageSize)],
  ];
  const changed = texts.filter(([, was, is]) => was !== is);
  return [
    ...kinds.flatMap((kind) => (kind ? [operationFinding(kind, pointer, { subject })] : [])),
    ...changed.map(([kind, was, is]) => operationFinding(kind, pointer, { subject, before: was, after: is })),
  ];
}

function flagKind<Kind>(before: boolean, after: boolean, raised: Kind, lowered: Kind): Kind | undefined {
  if (before === after) return undefined;
  return after ? raised : lowered;
}

function serializationOf({ explode, shape }: Parameter): string {
  return shape.kind === 'array' && !explode ? 'joined by commas' : 'repeated';
}

function pageSizeOf(size: PageSize | undefined): string {
  return `default ${size?.default ?? 'unknown'}, at most ${size?.maximum ?? 'unknown'}`;
}
