import type { Operation } from '../model/types.js';
import { compareValues } from './compare-values.js';
import { operationFinding, operationPointer } from './operation-finding.js';
import type { OperationContext, OperationFinding, OperationPair } from './operation-finding.js';
import { renderShape } from './render-shape.js';
import type { OperationChangeKind } from '../changes/change-catalogue.js';
import { answerOf, answerPair, failurePairs } from './value-pairs.js';

/** Compares what an operation answers with. */
export function compareResponses(context: OperationContext): readonly OperationFinding[] {
  return [
    ...compareAnswers(context),
    ...compareStatuses(context, ['status-added', 'status-removed'], ({ successes }) =>
      successes.map(({ status }) => String(status)),
    ),
    ...compareStatuses(context, ['failure-added', 'failure-removed'], ({ failures }) =>
      failures.map(({ status }) => status),
    ),
    ...compareFailureBodies(context),
  ];
}

function compareAnswers(context: OperationContext): readonly OperationFinding[] {
  const { before, after } = context;
  const pair = answerPair(context);
  if (!pair) return [...addedAnswer(context), ...removedAnswer(context)];
  const emptied = !mayBeEmpty(before) && mayBeEmpty(after);
  return [...(emptied ? removedAnswer(context) : []), ...compareValues(pair, 'output', context)];
}

function mayBeEmpty({ successes }: Operation): boolean {
  return successes.some(({ shape }) => !shape);
}

function addedAnswer({ before, after, releases }: OperationContext): readonly OperationFinding[] {
  const answer = answerOf(after);
  if (answerOf(before) || !answer) return [];
  const type = renderShape(answer.shape, releases.after);
  return [operationFinding('response-body-added', operationPointer(after, 'responses'), { after: type })];
}

function removedAnswer({ before, after, releases }: OperationContext): readonly OperationFinding[] {
  const answer = answerOf(before);
  if (!answer) return [];
  const type = renderShape(answer.shape, releases.before);
  return [operationFinding('response-body-removed', operationPointer(after, 'responses'), { before: type })];
}

function compareStatuses(
  { before, after }: OperationPair,
  [added, removed]: readonly [OperationChangeKind, OperationChangeKind],
  statusesOf: (operation: Operation) => readonly string[],
): readonly OperationFinding[] {
  const gained = statusesOf(after).filter((status) => !statusesOf(before).includes(status));
  const lost = statusesOf(before).filter((status) => !statusesOf(after).includes(status));
  const gains = { after: gained.join(', ') };
  const losses = { before: lost.join(', ') };
  return [
    ...(gained.length > 0 ? [operationFinding(added, operationPointer(after, 'responses'), gains)] : []),
    ...(lost.length > 0 ? [operationFinding(removed, operationPointer(before, 'responses'), losses)] : []),
  ];
}

/** Methods throw `ApiError` whatever a failure's body is declared to be; only `raw` sees its type. */
function compareFailureBodies(context: OperationContext): readonly OperationFinding[] {
  const changed = failurePairs(context).filter(
    (pair) => context.compare(pair, 'output').differences.length > 0,
  );
  if (changed.length === 0) return [];
  const statuses = changed.map(({ status }) => status).join(', ');
  return [
    operationFinding('failure-body-changed', operationPointer(context.after, 'responses'), {
      after: statuses,
    }),
  ];
}
