import type { Body, Operation, Shape } from '../model/types.js';
import type { PlacedShape, ShapePair } from './finding.js';
import { pointerTo } from '../document/pointer.js';
import { operationPointer } from './operation-finding.js';
import type { OperationPair } from './operation-finding.js';

/** Pairs the bodies of an operation, when it had one and has one. */
export function bodyPair({ before, after }: OperationPair): ShapePair | undefined {
  if (!before.body || !after.body) return undefined;
  return { before: placedBody(before, before.body), after: placedBody(after, after.body), subject: 'body' };
}

function placedBody(operation: Operation, { shape, mediaType }: Body): PlacedShape {
  return {
    shape,
    pointer: pointerTo(operationPointer(operation, 'requestBody', 'content'), mediaType, 'schema'),
  };
}

/** Pairs the answers of an operation: a method returns whichever of the successes came, so together they are one type. */
export function answerPair({ before, after }: OperationPair): ShapePair | undefined {
  const was = answerOf(before);
  const is = answerOf(after);
  return was && is ? { before: was, after: is, subject: '' } : undefined;
}

/** Makes one type of all that an operation answers with; nothing when it answers without a body. */
export function answerOf(operation: Operation): PlacedShape | undefined {
  const shapes = operation.successes.flatMap(({ shape }) => (shape ? [shape] : []));
  const distinct = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
  const [only, ...others] = distinct.values();
  if (!only) return undefined;
  const shape: Shape = others.length > 0 ? { kind: 'union', parts: [only, ...others] } : only;
  const status = operation.successes.find((success) => success.shape)?.status ?? 200;
  return {
    shape,
    pointer: operationPointer(operation, 'responses', status, 'content', 'application/json', 'schema'),
  };
}

/** Pairs the bodies of the failures that an operation had and has. */
export function failurePairs({
  before,
  after,
}: OperationPair): readonly (ShapePair & { readonly status: string })[] {
  return after.failures.flatMap(({ status, shape }) => {
    const counterpart = before.failures.find((failure) => failure.status === status)?.shape;
    if (!shape || !counterpart) return [];
    const pointer = operationPointer(after, 'responses', status, 'content', 'application/json', 'schema');
    return [{ before: { shape: counterpart, pointer }, after: { shape, pointer }, subject: '', status }];
  });
}
