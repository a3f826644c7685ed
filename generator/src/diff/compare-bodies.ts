import type { Body } from '../model/types.js';
import { compareValues } from './compare-values.js';
import { operationFinding, operationPointer } from './operation-finding.js';
import type { OperationContext, OperationFinding } from './operation-finding.js';
import { renderShape } from './render-shape.js';
import { bodyPair } from './value-pairs.js';

/** Compares the request bodies of an operation. */
export function compareBodies(context: OperationContext): readonly OperationFinding[] {
  const before = context.before.body;
  const after = context.after.body;
  if (before && after) return [...compareFacts(before, after, context), ...compareShapesOfBodies(context)];
  if (after) return [addedBody(after, context)];
  return before ? [removedBody(before, context)] : [];
}

function compareShapesOfBodies(context: OperationContext): readonly OperationFinding[] {
  const pair = bodyPair(context);
  return pair ? compareValues(pair, 'input', context) : [];
}

function addedBody({ required, shape }: Body, { after, releases }: OperationContext): OperationFinding {
  const kind = required ? 'required-body-added' : 'body-added';
  const type = renderShape(shape, releases.after);
  return operationFinding(kind, operationPointer(after, 'requestBody'), { subject: 'body', after: type });
}

function removedBody({ shape }: Body, { before, releases }: OperationContext): OperationFinding {
  const type = renderShape(shape, releases.before);
  return operationFinding('body-removed', operationPointer(before, 'requestBody'), {
    subject: 'body',
    before: type,
  });
}

function compareFacts(before: Body, after: Body, context: OperationContext): readonly OperationFinding[] {
  const pointer = operationPointer(context.after, 'requestBody');
  const required = after.required ? 'body-now-required' : 'body-now-optional';
  const types = { subject: 'body', before: before.mediaType, after: after.mediaType };
  return [
    ...(before.required === after.required ? [] : [operationFinding(required, pointer, { subject: 'body' })]),
    ...(types.before === types.after ? [] : [operationFinding('body-media-type-changed', pointer, types)]),
  ];
}
